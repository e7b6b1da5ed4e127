package org.tocsin.local.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * Signs an agreement on the signer's own side: fetches what was issued, makes sure that what is to
 * be signed belongs to it, signs it with a key that stays here, and hands in the signatures.
 */
public final class AgreementSigner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int ATTEMPTS = 3;
    private static final int OK = 200;
    private static final int STALE = 412;

    private final Gateway gateway;
    private final KeyRing keys;
    private final Optional<String> algorithm;

    /**
     * @param algorithm {@code PS256} for an RSA key that shall not sign by RS256; mostly empty
     */
    public AgreementSigner(URI gateway, String token, KeyRing keys, Optional<String> algorithm) {
        this.gateway = new Gateway(gateway, token);
        this.keys = keys;
        this.algorithm = algorithm;
    }

    /** Which side signs. */
    public enum Party {
        superior,
        subordinate
    }

    /**
     * What came of it: the agreement's number and status, how it was signed, by which certificate.
     */
    public record Signed(
            String agreementNo, String status, String algorithm, boolean pdf, String thumbprint) {}

    /**
     * @param party empty for the one side that the caller may sign for
     */
    public Signed sign(String agreementId, Optional<Party> party) {
        String path = "/api/v1/agreements/" + agreementId;
        JsonNode agreement = gateway.get(path).expect(OK).json();
        Party side = party.orElseGet(() -> onlySide(agreement));
        JsonNode unit = agreement.path(side.name());
        PersonalKey key = keys.key(unit.path("unitId").asText(), unit.path("name").asText());
        byte[] content = gateway.get(path + "/content").expect(OK).body();
        require(digest(content).equals(agreement.path("digest").asText()));
        for (int attempt = 1; ; attempt++) {
            String version = gateway.get(path).expect(OK).etag();
            JsonNode order =
                    gateway.post(path + "/signature-data", request(side, key)).expect(OK).json();
            requireSame(path, content, order);
            Gateway.Answer answer =
                    gateway.post(path + "/signatures", version, signed(side, key, order));
            if (!answer.is(STALE) || attempt == ATTEMPTS) {
                return result(answer.expect(OK).json(), side, order);
            }
        }
    }

    private static Party onlySide(JsonNode agreement) {
        List<Party> sides =
                Arrays.stream(Party.values())
                        .filter(side -> mayBeSignedFor(agreement, side))
                        .toList();
        if (sides.size() == 1) {
            return sides.getFirst();
        }
        throw new LaunchFailure(
                sides.isEmpty()
                        ? Sentence.of(
                                "此人现在不能签署该责任书（状态 %1$s）。",
                                "This person cannot sign the agreement now (status %1$s).",
                                agreement.path("status").asText())
                        : Sentence.of(
                                "此人可代表任一方签署，请以 --party 指明。",
                                "This person may sign for either side; say which with --party."));
    }

    private static boolean mayBeSignedFor(JsonNode agreement, Party side) {
        for (JsonNode step : agreement.path("allowedTransitions")) {
            if (step.path("name").asText().equals("sign-" + side.name())) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode body(Party side, PersonalKey key) {
        ObjectNode body = JSON.createObjectNode();
        body.put("party", side.name().toUpperCase(Locale.ROOT));
        key.chain().forEach(body.putArray("certificateChain")::add);
        return body;
    }

    private String request(Party side, PersonalKey key) {
        ObjectNode body = body(side, key);
        algorithm.ifPresent(wanted -> body.put("algorithm", wanted));
        return body.toString();
    }

    private String signed(Party side, PersonalKey key, JsonNode order) {
        JsonNode jws = order.path("jws");
        byte[] input = jws.path("signingInput").asText().getBytes(StandardCharsets.US_ASCII);
        ObjectNode body = body(side, key);
        body.put("signingTime", order.path("signingTime").asText());
        body.put(
                "jws",
                jws.path("protectedHeader").asText()
                        + ".."
                        + URL.encodeToString(key.signJws(jws.path("algorithm").asText(), input)));
        JsonNode pdf = order.path("pdf");
        if (pdf.isObject()) {
            byte[] attributes = Base64.getDecoder().decode(pdf.path("dataToBeSigned").asText());
            byte[] value = key.sign(pdf.path("algorithm").asText(), attributes);
            body.put("pdfSignature", Base64.getEncoder().encodeToString(value));
        }
        return body.toString();
    }

    /** Nobody signs what does not belong to the agreement that they were shown. */
    private void requireSame(String path, byte[] content, JsonNode order) {
        String header = order.path("jws").path("protectedHeader").asText();
        String expected = header + "." + URL.encodeToString(content);
        require(expected.equals(order.path("jws").path("signingInput").asText()));
        if (order.path("pdf").isObject()) {
            byte[] document = gateway.get(path + "/document").expect(OK).body();
            require(digest(document).equals(order.path("pdf").path("documentDigest").asText()));
        }
    }

    private static void require(boolean same) {
        if (!same) {
            throw new LaunchFailure(
                    Sentence.of(
                            "收到的内容与签发时固定的摘要不符，未签署。",
                            "What was received does not have the digest fixed at the issue;"
                                    + " nothing was signed."));
        }
    }

    private static Signed result(JsonNode agreement, Party side, JsonNode order) {
        String thumbprint = "";
        for (JsonNode signature : agreement.path("signatures")) {
            if (signature.path("party").asText().equalsIgnoreCase(side.name())) {
                thumbprint = signature.path("certificateThumbprint").asText();
            }
        }
        return new Signed(
                agreement.path("agreementNo").asText(),
                agreement.path("status").asText(),
                order.path("jws").path("algorithm").asText(),
                order.path("pdf").isObject(),
                thumbprint);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
