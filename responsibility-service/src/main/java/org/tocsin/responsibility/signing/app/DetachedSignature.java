package org.tocsin.responsibility.signing.app;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A JWS with detached content (RFC 7515 Appendix F) over the exact bytes of a frozen document. The
 * cryptography is jose4j's; here stands only what we accept.
 */
public final class DetachedSignature {

    /** Everything else could change what is verified, or make us fetch something. */
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "cty", "iat");

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int MAX_LENGTH = 8_192;

    private final String header;
    private final String signature;
    private final JsonNode fields;

    private DetachedSignature(String header, String signature, JsonNode fields) {
        this.header = header;
        this.signature = signature;
        this.fields = fields;
    }

    /** Takes the compact form apart and refuses headers that are not allowed. */
    public static DetachedSignature parse(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3 || compact.length() > MAX_LENGTH || parts[0].isEmpty()) {
            throw SignatureFault.MALFORMED.refusal();
        }
        if (!parts[1].isEmpty()) {
            throw SignatureFault.NOT_DETACHED.refusal();
        }
        DetachedSignature parsed = new DetachedSignature(parts[0], parts[2], headerOf(parts[0]));
        parsed.requireAllowedHeader();
        return parsed;
    }

    private static JsonNode headerOf(String encoded) {
        try {
            JsonNode fields = JSON.readTree(Base64.getUrlDecoder().decode(encoded));
            if (fields != null && fields.isObject()) {
                return fields;
            }
            throw SignatureFault.MALFORMED.refusal();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw SignatureFault.MALFORMED.refusal();
        }
    }

    private void requireAllowedHeader() {
        if (!SignatureAlgorithms.ALLOWED.contains(fields.path("alg").asText())) {
            throw SignatureFault.ALGORITHM.refusal();
        }
        if (!fields.properties().stream().map(Map.Entry::getKey).allMatch(HEADER::contains)) {
            throw SignatureFault.HEADER.refusal();
        }
    }

    public String algorithm() {
        return fields.path("alg").asText();
    }

    public Optional<String> kid() {
        return Optional.ofNullable(fields.path("kid").asText(null));
    }

    /** The protected header as JSON text. */
    public String headerJson() {
        return fields.toString();
    }

    /** Whether the holder of {@code publicJwk} signed exactly {@code content}. */
    public boolean isValidOver(byte[] content, String publicJwk) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(publicJwk);
            Optional<String> expected = SignatureAlgorithms.of(key);
            if (expected.isEmpty() || !expected.get().equals(algorithm())) {
                return false;
            }
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(SignatureAlgorithms.CONSTRAINTS);
            jws.setKey(key.getPublicKey());
            String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
            jws.setCompactSerialization(header + "." + payload + "." + signature);
            return jws.verifySignature();
        } catch (JoseException notVerifiable) {
            return false;
        }
    }
}
