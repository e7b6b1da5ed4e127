package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for codes, given in the order in which the codes first come. */
final class Codes {

    private final String what;
    private final int most;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    /**
     * @param bits that a row has for the number
     */
    Codes(String what, int bits) {
        this.what = what;
        this.most = 1 << bits;
    }

    /**
     * The number of a code, given to it now if it has none.
     *
     * @throws Outgrown if rows have no room for one more
     */
    int of(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        if (codes.size() == most) {
            throw new Outgrown("There are more than %d codes of %s".formatted(most, what));
        }
        numbers.put(code, codes.size());
        codes.add(code);
        return codes.size() - 1;
    }

    /** The number, or -1 where the code never came. */
    int find(String code) {
        return numbers.getOrDefault(code, -1);
    }

    String code(int number) {
        return codes.get(number);
    }

    int size() {
        return codes.size();
    }
}
