package org.tocsin.responsibility.signing.app;

import java.util.UUID;
import org.tocsin.responsibility.signing.domain.KeySnapshot;

/**
 * What the other features of this service get to know of a signing key.
 *
 * @param subject whose key it is
 * @param thumbprint RFC 7638 with SHA-256: its {@code kid}
 * @param demo a demonstration key, which proves nothing
 */
public record RegisteredKey(
        UUID unitId,
        String subject,
        String thumbprint,
        String publicJwk,
        boolean demo,
        boolean revoked) {

    static RegisteredKey of(KeySnapshot key) {
        return new RegisteredKey(
                key.unitId(),
                key.subject(),
                key.thumbprint(),
                key.publicJwk(),
                key.demo(),
                key.revokedAt() != null);
    }
}
