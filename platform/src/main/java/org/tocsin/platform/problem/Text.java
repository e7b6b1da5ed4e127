package org.tocsin.platform.problem;

import java.util.Locale;

/** A sentence for people, in both languages the suite speaks. */
public record Text(String zh, String en) {

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The sentence in the reader's language; Chinese unless English is asked for. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
