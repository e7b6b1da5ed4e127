package org.tocsin.local.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.tocsin.local.realm.SecretFile;

/**
 * A demo person's private key for one unit, in a file that only its owner reads. The service never
 * sees it. It is labelled as a demonstration key, because a key that a launcher makes proves
 * nothing about anybody (Electronic Signature Law Art. 13).
 */
final class DemoKey {

    static final String LABEL = "演示密钥，不具法律效力 / demo key, no legal effect";
    private static final String LABEL_MEMBER = "label";

    private final PublicJsonWebKey key;

    private DemoKey(PublicJsonWebKey key) {
        this.key = key;
    }

    static DemoKey readOrMake(Path file) throws IOException, JoseException {
        if (!Files.exists(file)) {
            PublicJsonWebKey fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            fresh.setOtherParameter(LABEL_MEMBER, LABEL);
            SecretFile.write(file, fresh.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        }
        return new DemoKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
    }

    /** RFC 7638 thumbprint: what the service calls it. */
    String kid() {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    String publicJwk() throws JoseException {
        return PublicJsonWebKey.Factory.newPublicJwk(key.getPublicKey())
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** A JWS over exactly these bytes, without them: {@code header..signature}. */
    String sign(byte[] content) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(kid());
        jws.setKey(key.getPrivateKey());
        jws.setPayloadBytes(content);
        return jws.getDetachedContentCompactSerialization();
    }
}
