package org.tocsin.accident.ledger.app;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Reads instants of query parameters. */
public final class AsOf {

    private AsOf() {}

    /**
     * An RFC 3339 instant with any offset. A {@code +} that was not escaped arrives as a blank; it
     * can only have been meant as a plus.
     *
     * @param name of the parameter, for the message
     */
    public static @Nullable Instant parse(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?" + name,
                            "wrong-type",
                            "须为 RFC 3339 时刻，例如 2026-10-01T00:00:00+08:00",
                            "Must be an RFC 3339 instant such as 2026-10-01T00:00:00+08:00"));
        }
    }
}
