package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What becomes of the good rows when there are bad ones; the caller must say. */
public enum ImportMode {
    /** All rows or none: the first bad row makes the answer a 422 and nothing is kept. */
    ATOMIC,
    /** Good rows are kept, bad ones are reported. */
    PARTIAL;

    static ImportMode parse(@Nullable String name) {
        for (ImportMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        throw new Refusal.Invalid(
                Violation.of(
                        "?mode",
                        "unknown-value",
                        "请指明 mode=atomic（全有或全无）或 mode=partial（保留正确的行）",
                        "Say mode=atomic (all or nothing) or mode=partial (good rows are kept)"));
    }
}
