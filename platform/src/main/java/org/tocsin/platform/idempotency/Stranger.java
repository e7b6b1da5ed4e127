package org.tocsin.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.platform.idempotency.IdempotencyStore.Answer;
import org.tocsin.platform.idempotency.IdempotencyStore.Request;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * A caller without a token, or an answer that holds a secret: the key is all that tells one
 * stranger from another, so it must be long and random, and it is the secret that everything kept
 * is derived from. Whoever reads the table learns neither what was asked (a plain digest of a short
 * text could be guessed) nor what was answered; whoever sends the same key with another body learns
 * that it is taken.
 */
final class Stranger implements Custody {

    /** A random UUID in text has 36 characters. */
    static final int SHORTEST_KEY = 32;

    private static final String SUBJECT = "(stranger)";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    /**
     * @param whose key it is, if that is known: the same key of somebody else is another one
     */
    Stranger(String key, String whose) {
        if (key.length() < SHORTEST_KEY) {
            throw new Refusal.Invalid(
                    Violation.of(
                            IdempotencyInterceptor.HEADER,
                            "key-too-short",
                            "此处幂等键须为至少 %d 个字符的随机值".formatted(SHORTEST_KEY),
                            "Here the key must be random and at least %d characters long"
                                    .formatted(SHORTEST_KEY)));
        }
        secret = (key + whose).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Request request(String key, String fingerprint) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("fingerprint"), "HmacSHA256"));
            byte[] keyed = mac.doFinal(fingerprint.getBytes(StandardCharsets.US_ASCII));
            return new Request(
                    SUBJECT,
                    HexFormat.of().formatHex(derived("key")),
                    HexFormat.of().formatHex(keyed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer close(Answer answer) {
        return new Answer(answer.status(), closed(answer.headers()), closed(answer.body()));
    }

    @Override
    public Answer open(Answer stored) {
        return new Answer(stored.status(), opened(stored.headers()), opened(stored.body()));
    }

    private String closed(String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer whole = ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    private String opened(String text) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        byte[] nonce = new byte[NONCE];
        byte[] closed = new byte[whole.remaining() - NONCE];
        whole.get(nonce).get(closed);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, closed), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    mode,
                    new SecretKeySpec(derived("answer"), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The answer that was kept does not open", e);
        }
    }

    private byte[] derived(String purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .thenExpand(
                                        ("tocsin idempotency " + purpose)
                                                .getBytes(StandardCharsets.US_ASCII),
                                        32));
    }
}
