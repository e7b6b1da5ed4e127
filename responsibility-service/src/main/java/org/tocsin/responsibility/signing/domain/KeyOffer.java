package org.tocsin.responsibility.signing.domain;

/**
 * A public key that was found fit for signing.
 *
 * @param thumbprint RFC 7638 with SHA-256, base64url: the key's {@code kid}
 * @param algorithm the one JWS algorithm it is for
 * @param publicJwk its public members only
 * @param demo a demonstration key, declared as such by its holder
 */
public record KeyOffer(
        String thumbprint, String algorithm, String publicJwk, String label, boolean demo) {}
