package org.tocsin.gateway.webhook.messaging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Standard Webhooks, version 1, symmetric: HMAC-SHA256 over {@code id.timestamp.body}, one
 * signature for each secret that is in force, separated by spaces.
 */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** A secret as people carry it: {@code whsec_} and base64. */
    public static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * @param seconds since the epoch, at the time of the attempt
     */
    public static String header(Collection<byte[]> secrets, String id, long seconds, String body) {
        return secrets.stream()
                .map(secret -> "v1," + of(secret, id + "." + seconds + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String of(byte[] secret, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
