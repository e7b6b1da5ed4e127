package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says. Width, case, blanks, punctuation and a leading number do not count, because
 * people file the same thing in many spellings.
 */
final class Essence {

    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^[\\p{P}\\s]*\\d+(?:[、)）,，]|[.．](?!\\d))\\s*");
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s\\p{Cc}]+");

    private Essence() {}

    /** Empty if nothing is said. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String unnumbered = LEADING_NUMBER.matcher(text.strip()).replaceFirst("");
        String plain = Normalizer.normalize(unnumbered, Normalizer.Form.NFKC);
        return NOISE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
