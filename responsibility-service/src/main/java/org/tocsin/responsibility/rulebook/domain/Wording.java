package org.tocsin.responsibility.rulebook.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with {@code {field}} where a fact's own words go. */
public final class Wording {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    private Wording() {}

    /** A field that the fact does not have leaves a dash. */
    public static String of(String sentence, ToldFact fact) {
        return FIELD.matcher(sentence)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        fact.told().getOrDefault(found.group(1), "-")));
    }
}
