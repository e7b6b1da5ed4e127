package org.tocsin.gateway.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags made of what is said, for answers that have no version of their own. */
public final class ContentTag {

    private static final int BYTES = 16;

    private ContentTag() {}

    /**
     * For answers that may differ in what nobody compares, such as the position in the feed.
     *
     * @param said records, which print all they hold in one order
     */
    public static String weak(Object said) {
        return "W/" + strong(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For answers that are the same byte for byte. */
    public static String strong(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
