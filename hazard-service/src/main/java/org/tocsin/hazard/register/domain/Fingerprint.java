package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What makes two hazards the same one again: the same enterprise, part and check item
 * (一个部位多次出现相同隐患). Width, case, blanks, punctuation and a leading number do not count, because
 * people file the same item in many spellings.
 */
final class Fingerprint {

    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^[\\p{P}\\s]*\\d+(?:[、)）,，]|[.．](?!\\d))\\s*");
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s\\p{Cc}]+");

    private Fingerprint() {}

    /** {@code null} if part or item is not named: then nothing can be said to be the same. */
    static @Nullable UUID of(UUID unitId, Observation seen) {
        String part = essence(seen.part());
        String item = essence(seen.item());
        if (part.isEmpty() || item.isEmpty()) {
            return null;
        }
        String text = unitId + "\n" + part + "\n" + item;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String essence(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String unnumbered = LEADING_NUMBER.matcher(text.strip()).replaceFirst("");
        String plain = Normalizer.normalize(unnumbered, Normalizer.Form.NFKC);
        return NOISE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
