package org.tocsin.hazard.search.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.hazard.register.domain.Wording;

/**
 * Cuts text into overlapping pieces, so that any part of it can be found exactly as {@code LIKE}
 * would, in Chinese as in Latin letters. Case does not count; nothing else is changed. Characters
 * are code points, so that those beyond the basic plane are whole.
 */
final class Grams {

    /** Two characters side by side. */
    static final int PAIR = 2;

    /** Long enough to tell one serial number from most others. */
    static final int NUMBER = 6;

    private Grams() {}

    static int[] folded(String text) {
        return Wording.folded(text).codePoints().toArray();
    }

    /** All pieces of this many characters, in order; none if the text is shorter. */
    static List<String> of(int[] characters, int size) {
        List<String> grams = new ArrayList<>(Math.max(0, characters.length - size + 1));
        for (int i = 0; i + size <= characters.length; i++) {
            grams.add(new String(characters, i, size));
        }
        return grams;
    }

    /** The characters that occur, each once. */
    static Set<String> characters(List<String> texts) {
        Set<String> characters = new LinkedHashSet<>();
        for (String text : texts) {
            Wording.folded(text).codePoints().forEach(c -> characters.add(Character.toString(c)));
        }
        return characters;
    }
}
