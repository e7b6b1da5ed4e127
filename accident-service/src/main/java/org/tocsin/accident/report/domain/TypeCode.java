package org.tocsin.accident.report.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * Accident type in a dated code set. The code is a string: {@code 09} and {@code 010} are different
 * types of GB 6441-1986, and leading zeros count.
 */
@Embeddable
public record TypeCode(
        @Column(name = "type_code_set") String codeSet, @Column(name = "type_code") String code) {

    public static final String GB_6441_1986 = "GB6441-1986";

    private static final Pattern TEXT = Pattern.compile("(?:([A-Za-z0-9.-]{1,40}):)?([0-9]{1,10})");

    /**
     * Reads what {@link #qualified} writes; a code alone is one of GB 6441-1986.
     *
     * @throws Refusal.Invalid if it is neither
     */
    public static TypeCode of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?type",
                            "unknown-value",
                            "须为事故类型代码，例如 09 或 GB6441-1986:09",
                            "Must be an accident type such as 09 or GB6441-1986:09"));
        }
        return new TypeCode(parts.group(1) == null ? GB_6441_1986 : parts.group(1), parts.group(2));
    }

    /** The code with the set it belongs to, for the same code may mean another type in the next. */
    public String qualified() {
        return codeSet + ":" + code;
    }
}
