package org.tocsin.responsibility.signing.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.signing.domain.KeyOffer;

/** Reads a public key as a JWK (RFC 7517) and refuses whatever is not fit for signing. */
final class PublicKeyReader {

    private static final String POINTER = "/jwk";

    /** RFC 7518: members that only private and secret keys have. */
    private static final Set<String> SECRET = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private PublicKeyReader() {}

    static KeyOffer read(Map<String, Object> jwk, String label, boolean demo) {
        if (jwk.keySet().stream().anyMatch(SECRET::contains)) {
            throw broken(
                    "private-key-sent",
                    "只登记公钥：私钥须由签名人独自掌握，请立即更换该密钥",
                    "Only the public key is registered; the private key is the signer's alone:"
                            + " replace this one");
        }
        PublicJsonWebKey key = parse(jwk);
        String algorithm = SignatureAlgorithms.of(key).orElseThrow(PublicKeyReader::unfit);
        Object declared = jwk.get("alg");
        if (declared != null && !declared.equals(algorithm)) {
            throw unfit();
        }
        return new KeyOffer(
                key.calculateBase64urlEncodedThumbprint("SHA-256"),
                algorithm,
                key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                label,
                demo);
    }

    private static PublicJsonWebKey parse(Map<String, Object> jwk) {
        try {
            Map<String, Object> known =
                    jwk.entrySet().stream()
                            .filter(e -> MEMBERS.contains(e.getKey()) && e.getValue() != null)
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            Map.Entry::getKey, Map.Entry::getValue));
            return PublicJsonWebKey.Factory.newPublicJwk(known);
        } catch (JoseException | RuntimeException unreadable) {
            throw broken("key-unreadable", "无法读取该 JWK 公钥", "The JWK is not a readable public key");
        }
    }

    private static final Set<String> MEMBERS = Set.of("kty", "crv", "x", "y", "n", "e");

    private static Refusal unfit() {
        return broken(
                "key-unfit",
                "密钥须为 P-256、P-384 或不少于 2048 位的 RSA",
                "The key must be P-256, P-384 or RSA of at least 2048 bits");
    }

    private static Refusal broken(String code, String zh, String en) {
        Violation violation = Violation.of(POINTER, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
