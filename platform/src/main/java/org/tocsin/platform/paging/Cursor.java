package org.tocsin.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * Seals and opens opaque positions: what comes back changed, or with another question, is refused.
 */
public final class Cursor {

    private static final int SEAL = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Cursor(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param question what the position belongs to, for example path, filter and sort; not
     *     contained in the result
     */
    public String seal(String question, List<String> values) {
        int size = SEAL + values.stream().mapToInt(v -> 4 + utf8(v).length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size).position(SEAL);
        for (String value : values) {
            byte[] bytes = utf8(value);
            buffer.putInt(bytes.length).put(bytes);
        }
        byte[] all = buffer.array();
        System.arraycopy(mac(question, all), 0, all, 0, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The values that were sealed for the same question. */
    public List<String> open(String question, String cursor) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        boolean genuine =
                all.length >= SEAL
                        && MessageDigest.isEqual(
                                Arrays.copyOf(all, SEAL), Arrays.copyOf(mac(question, all), SEAL));
        if (!genuine) {
            throw refused();
        }
        ByteBuffer buffer = ByteBuffer.wrap(all).position(SEAL);
        List<String> values = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] value = new byte[buffer.getInt()];
            buffer.get(value);
            values.add(new String(value, StandardCharsets.UTF_8));
        }
        return values;
    }

    private byte[] mac(String question, byte[] all) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(utf8(question));
            mac.update((byte) 0);
            mac.update(all, SEAL, all.length - SEAL);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refused() {
        return new Refusal.Invalid(
                Violation.of(
                        "?cursor",
                        "foreign-cursor",
                        "游标无效，或属于另一个查询：请从第一页重新开始",
                        "The cursor is not valid or belongs to another query: begin again at the first page"));
    }
}
