package org.tocsin.e2e;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;

/** A well-formed access token that a realm other than ours signed. */
final class ForeignToken {

    private ForeignToken() {}

    static String make() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String claims =
                """
                {"iss":"http://127.0.0.1:1/realms/other","aud":"tocsin-api","typ":"Bearer","sub":"x",
                 "iat":%d,"exp":%d,"division":"990100","realm_access":{"roles":["bureau-officer"]}}"""
                        .formatted(now, now + 600);
        String signed =
                part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"other\"}") + "." + part(claims);
        try {
            KeyPair key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return encode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
