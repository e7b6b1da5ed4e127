package org.tocsin.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the feed named by time. Services do not know the feed's own positions; they say when
 * they began to read, and the feed starts at what it appended from then on, less a margin for
 * clocks that differ. Nothing is missed; a few events may be seen twice, which receivers drop by
 * subject and sequence.
 */
public final class FeedPosition {

    private static final String PREFIX = "t.";

    private FeedPosition() {}

    /** The position to follow from, for a reader who took a snapshot that began at this instant. */
    public static String at(Instant began) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, began);
        return PREFIX
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Long.toString(micros, 36).getBytes(StandardCharsets.UTF_8));
    }

    /** The instant of a position made by {@link #at}, or empty if it is of another kind. */
    public static Optional<Instant> instantOf(String position) {
        if (!position.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(position.substring(PREFIX.length()));
            long micros = Long.parseLong(new String(bytes, StandardCharsets.UTF_8), 36);
            return Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
