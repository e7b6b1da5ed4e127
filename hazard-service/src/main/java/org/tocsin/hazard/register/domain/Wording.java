package org.tocsin.hazard.register.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How words are searched for: some are written in two ways and mean the same. */
public final class Wording {

    private record Pair(String one, String other) {}

    private static final List<Pair> ALIKE = List.of(new Pair("台帐", "台账"), new Pair("销案", "销号"));

    private Wording() {}

    /** How text is compared: case does not count, nothing else is changed. */
    public static String folded(String text) {
        int[] characters = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(characters, 0, characters.length);
    }

    /**
     * The text as it is and in the other ways it may be written; empty if there is nothing but
     * space in it.
     */
    public static Set<String> of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Set.of();
        }
        Set<String> wordings = new LinkedHashSet<>(List.of(stripped));
        for (Pair pair : ALIKE) {
            for (String wording : new ArrayList<>(wordings)) {
                wordings.add(wording.replace(pair.one(), pair.other()));
                wordings.add(wording.replace(pair.other(), pair.one()));
            }
        }
        return wordings;
    }
}
