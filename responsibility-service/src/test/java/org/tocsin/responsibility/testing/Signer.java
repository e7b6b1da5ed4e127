package org.tocsin.responsibility.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.util.BigIntegers;
import org.tocsin.responsibility.testing.TestAuthority.Request;

/** A person with a private key and a certificate of their own, as they lie on their own machine. */
public final class Signer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final String bearer;
    private final KeyPair key;
    private final List<X509Certificate> chain;

    private Signer(String bearer, KeyPair key, List<X509Certificate> chain) {
        this.bearer = bearer;
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    public static Signer p256(String bearer) {
        return new Signer(bearer, TestAuthority.ecKey("P-256"), List.of());
    }

    public static Signer p384(String bearer) {
        return new Signer(bearer, TestAuthority.ecKey("P-384"), List.of());
    }

    public static Signer rsa(String bearer, int bits) {
        return new Signer(bearer, TestAuthority.rsaKey(bits), List.of());
    }

    public static Signer sm2(String bearer) {
        return new Signer(bearer, TestAuthority.ecKey("sm2p256v1"), List.of());
    }

    /** Gets a certificate that names the person and that unit, from the demo authority. */
    public Signer of(UUID unit) {
        boolean sm2 = key.getPublic().toString().contains("sm2p256v1");
        return certified(sm2 ? Authorities.sm2() : Authorities.demo(), request(unit));
    }

    /** What would be certified: good, unless the caller makes it worse. */
    public Request request(UUID unit) {
        return request(login(), unit);
    }

    public Request request(String login, UUID unit) {
        return new Request(
                new X500Name(
                        "C=CN,OrganizationIdentifier="
                                + unit
                                + ",O=演示单位,UID="
                                + login
                                + ",CN=TEST "
                                + login),
                key);
    }

    public Signer certified(TestAuthority authority, Request request) {
        return new Signer(bearer, key, List.of(authority.certify(request)));
    }

    /** The same key and certificate in another person's hands. */
    public Signer stolenBy(String thief) {
        return new Signer(thief, key, chain);
    }

    public String bearer() {
        return bearer;
    }

    public KeyPair keys() {
        return key;
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** As the token names the person. */
    private String login() {
        try {
            String claims = bearer.substring(bearer.indexOf(' ') + 1).split("\\.")[1];
            return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                    .get("preferred_username")
                    .asText();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> encodedChain() {
        List<String> encoded = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            try {
                encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return encoded;
    }

    /** Asks what is to be signed. */
    public Response prepares(String agreement, String party) {
        return prepares(agreement, party, null);
    }

    public Response prepares(String agreement, String party, String algorithm) {
        ObjectNode body = JSON.createObjectNode().put("party", party);
        body.set("certificateChain", JSON.valueToTree(encodedChain()));
        if (algorithm != null) {
            body.put("algorithm", algorithm);
        }
        return Api.post(bearer, agreement + "/signature-data", body.toString());
    }

    /** Asks what is to be signed, signs it, and gives the body to hand in. */
    public ObjectNode signed(String agreement, String party) {
        Response prepared = prepares(agreement, party);
        prepared.then().statusCode(200);
        return over(party, prepared.asString());
    }

    /** The body to hand in over data that was handed out. */
    public ObjectNode over(String party, String order) {
        JsonNode prepared = json(order);
        ObjectNode body = JSON.createObjectNode().put("party", party);
        body.set("certificateChain", JSON.valueToTree(encodedChain()));
        body.put("signingTime", prepared.get("signingTime").asText());
        body.put("jws", jws(prepared.get("jws")));
        JsonNode pdf = prepared.get("pdf");
        if (pdf != null && !pdf.isNull()) {
            byte[] attributes = Base64.getDecoder().decode(pdf.get("dataToBeSigned").asText());
            byte[] value = sign(pdf.get("algorithm").asText(), attributes);
            body.put("pdfSignature", Base64.getEncoder().encodeToString(value));
        }
        return body;
    }

    private String jws(JsonNode order) {
        return jws(
                order.get("algorithm").asText(),
                order.get("protectedHeader").asText(),
                order.get("signingInput").asText());
    }

    public String jws(String algorithm, String header, String signingInput) {
        byte[] input = signingInput.getBytes(StandardCharsets.US_ASCII);
        byte[] value =
                switch (algorithm) {
                    case "RS256" -> sign("SHA256withRSA", input);
                    case "PS256" -> sign("SHA256withRSAandMGF1", input);
                    case "ES256" -> plain(sign("SHA256withECDSA", input), 32);
                    case "ES384" -> plain(sign("SHA384withECDSA", input), 48);
                    case "SM2-SM3" -> plain(sign("SM3withSM2", input), 32);
                    default -> throw new IllegalArgumentException(algorithm);
                };
        return header + ".." + URL.encodeToString(value);
    }

    private byte[] sign(String algorithm, byte[] input) {
        try {
            Signature signature = Signature.getInstance(algorithm, TestAuthority.PROVIDER);
            signature.initSign(key.getPrivate());
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DER to {@code r || s}. */
    private static byte[] plain(byte[] der, int width) {
        ASN1Sequence values = ASN1Sequence.getInstance(der);
        byte[] plain = new byte[2 * width];
        for (int i = 0; i < 2; i++) {
            byte[] value =
                    BigIntegers.asUnsignedByteArray(
                            width, ASN1Integer.getInstance(values.getObjectAt(i)).getValue());
            System.arraycopy(value, 0, plain, i * width, width);
        }
        return plain;
    }

    public static String encoded(String header) {
        return URL.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }

    /** A header that names this signer's certificate. */
    public String header(String algorithm) {
        ObjectNode header = JSON.createObjectNode().put("alg", algorithm);
        header.set("x5c", JSON.valueToTree(encodedChain()));
        return header.toString();
    }

    /** Fetches what is to be signed, signs it and hands the signatures in. */
    public Response signs(String agreement, String party) {
        Response prepared = prepares(agreement, party);
        return prepared.statusCode() == 200
                ? handsIn(agreement, over(party, prepared.asString()))
                : prepared;
    }

    public Response handsIn(String agreement, ObjectNode body) {
        return Api.step(bearer, agreement, "/signatures", body.toString());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
