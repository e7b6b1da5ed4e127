package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What two reports of one hazard have in common: what was checked and what was found, by their
 * wording. Unlike the fingerprint of recurrences it looks at the finding too and not at the part,
 * which lists of self-checks do not name.
 */
public final class Similarity {

    private Similarity() {}

    /**
     * The first 128 bits of the SHA-256 of item and description. A description that repeats the
     * item, as lines of self-check lists do, counts as the finding alone.
     *
     * @return {@code null} if the description says nothing, for nothing can repeat that
     */
    public static @Nullable UUID keyOf(Observation seen) {
        String item = Essence.of(seen.item());
        String finding = Essence.of(seen.description());
        if (finding.isEmpty()) {
            return null;
        }
        String rest = finding.startsWith(item) ? finding.substring(item.length()) : finding;
        return digest(item + "\n" + rest);
    }

    private static UUID digest(String text) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
