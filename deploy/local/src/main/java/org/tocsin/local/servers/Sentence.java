package org.tocsin.local.servers;

import java.util.Locale;

/**
 * What the launcher says to people, in both languages. The services have their own ({@code
 * platform}'s {@code Text}); this module is built before {@code platform} and cannot use it.
 */
public record Sentence(String zh, String en) {

    /**
     * Set to {@code zh} or {@code en} by {@code --lang}; otherwise the language of the environment
     * decides.
     */
    public static final String LANGUAGE_PROPERTY = "tocsin.lang";

    public static Sentence of(String zh, String en, Object... arguments) {
        return arguments.length == 0
                ? new Sentence(zh, en)
                : new Sentence(zh.formatted(arguments), en.formatted(arguments));
    }

    /** English only where English was asked for; the suite's home language is Chinese. */
    public static boolean english() {
        String chosen = System.getProperty(LANGUAGE_PROPERTY);
        if (chosen == null || chosen.isBlank()) {
            chosen = environmentLanguage();
        }
        return chosen.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static String environmentLanguage() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "zh";
    }

    @Override
    public String toString() {
        return english() ? en : zh;
    }
}
