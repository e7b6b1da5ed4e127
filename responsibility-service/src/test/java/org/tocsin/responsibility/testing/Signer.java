package org.tocsin.responsibility.testing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A person with a private key of their own, as it lies on their own machine. */
public final class Signer {

    private final String bearer;
    private final PublicJsonWebKey key;
    private final String algorithm;

    private Signer(String bearer, PublicJsonWebKey key, String algorithm) {
        this.bearer = bearer;
        this.key = key;
        this.algorithm = algorithm;
    }

    public static Signer p256(String bearer) {
        try {
            return new Signer(bearer, EcJwkGenerator.generateJwk(EllipticCurves.P256), "ES256");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Signer p384(String bearer) {
        try {
            return new Signer(bearer, EcJwkGenerator.generateJwk(EllipticCurves.P384), "ES384");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Signer rsa(String bearer, int bits) {
        try {
            return new Signer(bearer, RsaJwkGenerator.generateJwk(bits), "RS256");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key in another person's hands. */
    public Signer stolenBy(String thief) {
        return new Signer(thief, key, algorithm);
    }

    public String bearer() {
        return bearer;
    }

    public String kid() {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    public String publicJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public String privateJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    public Response register(UUID unit) {
        return register(unit, publicJwk());
    }

    public Response register(UUID unit, String jwk) {
        String body =
                """
                {"jwk": %s, "label": "演示密钥", "demo": true}
                """
                        .formatted(jwk);
        return Api.post(bearer, Api.UNITS + "/" + unit + "/signing-keys", body);
    }

    /** Registers the key and gives the signer. */
    public Signer of(UUID unit) {
        register(unit).then().statusCode(201);
        return this;
    }

    public String sign(byte[] content) {
        return sign(content, Map.of("kid", kid()));
    }

    public String sign(byte[] content, Map<String, Object> header) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(algorithm);
            header.forEach(jws::setHeader);
            jws.setKey(key.getPrivateKey());
            jws.setPayloadBytes(content);
            return detached(jws.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String detached(String compact) {
        String[] parts = compact.split("\\.", -1);
        return parts[0] + ".." + parts[2];
    }

    public static String encoded(String header) {
        return Base64Url.encodeUtf8ByteRepresentation(header);
    }

    /** Fetches the content, signs it and hands the signature in. */
    public Response signs(String agreement, String party) {
        return handsIn(agreement, party, sign(Api.content(bearer, agreement)));
    }

    public Response handsIn(String agreement, String party, String jws) {
        return Api.step(bearer, agreement, "/signatures", Api.signature(party, jws, kid()));
    }
}
