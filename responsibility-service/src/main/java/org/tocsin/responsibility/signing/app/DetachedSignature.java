package org.tocsin.responsibility.signing.app;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A JWS with detached content (RFC 7515 Appendix F) over the exact bytes of a frozen document, with
 * the signer's certificates in {@code x5c}. The cryptography is jose4j's; here stands only what we
 * accept.
 */
public final class DetachedSignature {

    /** Everything else could change what is verified, or make us fetch something. */
    private static final Set<String> HEADER =
            Set.of("alg", "x5c", "x5t#S256", "kid", "typ", "cty", "iat");

    private static final List<String> ALGORITHMS =
            Arrays.stream(KeyKind.values()).flatMap(k -> k.jwsAlgorithms().stream()).toList();
    private static final AlgorithmConstraints CONSTRAINTS =
            new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT,
                    ALGORITHMS.stream()
                            .filter(a -> !a.equals(Sm2Signature.ALGORITHM))
                            .toArray(String[]::new));
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int MAX_LENGTH = 32_768;

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
        if (!ALGORITHMS.contains(algorithm())) {
            throw SignatureFault.ALGORITHM.refusal();
        }
        if (!fields.properties().stream().map(Map.Entry::getKey).allMatch(HEADER::contains)) {
            throw SignatureFault.HEADER.refusal();
        }
    }

    public String algorithm() {
        return fields.path("alg").asText();
    }

    /** The protected header as JSON text. */
    public String headerJson() {
        return fields.toString();
    }

    /** When the signer says it was made. */
    public Optional<Instant> claimedAt() {
        JsonNode claimed = fields.path("iat");
        return claimed.canConvertToLong()
                ? Optional.of(Instant.ofEpochSecond(claimed.asLong()))
                : Optional.empty();
    }

    /** Whether the header names the signer's certificate, and no other under another name. */
    public boolean names(CertificateChain chain) {
        String thumbprint = fields.path("x5t#S256").asText(chain.thumbprint());
        return fields.path("x5c").path(0).asText().equals(chain.encoded().getFirst())
                && thumbprint.equals(chain.thumbprint());
    }

    /** Whether the holder of the chain's first certificate signed exactly {@code content}. */
    public boolean isValidOver(byte[] content, CertificateChain chain) {
        Optional<KeyKind> kind = chain.keyKind();
        if (kind.isEmpty() || !kind.get().jwsAlgorithms().contains(algorithm())) {
            return false;
        }
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        PublicKey key = chain.signer().getPublicKey();
        try {
            return kind.get() == KeyKind.SM2 ? isValidSm2(key, payload) : isValidJose(key, payload);
        } catch (JoseException | GeneralSecurityException | RuntimeException notVerifiable) {
            return false;
        }
    }

    private boolean isValidSm2(PublicKey key, String payload) {
        return Sm2Signature.isValid(
                key,
                (header + "." + payload).getBytes(StandardCharsets.US_ASCII),
                Base64.getUrlDecoder().decode(signature));
    }

    private boolean isValidJose(PublicKey key, String payload)
            throws JoseException, GeneralSecurityException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(CONSTRAINTS);
        jws.setKey(
                KeyFactory.getInstance("RSA".equals(key.getAlgorithm()) ? "RSA" : "EC")
                        .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
        jws.setCompactSerialization(header + "." + payload + "." + signature);
        return jws.verifySignature();
    }
}
