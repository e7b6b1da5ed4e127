package org.tocsin.platform.problem;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;

/** The reader's language: Chinese by default, English if {@code Accept-Language} prefers it. */
public final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Language() {}

    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> spoken(range.getRange()))
                    .flatMap(List::stream)
                    .findFirst()
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private static List<Locale> spoken(String range) {
        String language = range.split("-", 2)[0];
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).toList();
    }
}
