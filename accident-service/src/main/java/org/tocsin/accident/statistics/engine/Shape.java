package org.tocsin.accident.statistics.engine;

/**
 * How many values each attribute may have in the marginals, and where the cells of each pair of
 * attributes begin.
 */
record Shape(int[] sizes, int[] offsets, int cells) {

    static final int PAIRS = 6;

    /** The first attribute of each pair. */
    private static final int[] FIRST = {0, 0, 0, 1, 1, 2};

    private static final int[] SECOND = {1, 2, 3, 2, 3, 3};

    /** Room for a few codes that are still to come. */
    private static final int SPARE = 2;

    static Shape of(Vocabulary vocabulary) {
        int[] sizes = new int[Vocabulary.ATTRIBUTES];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = vocabulary.of(i).size() + SPARE;
        }
        int[] offsets = new int[PAIRS];
        int cells = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            offsets[pair] = cells;
            cells += sizes[FIRST[pair]] * sizes[SECOND[pair]];
        }
        return new Shape(sizes, offsets, cells);
    }

    /** Whether all codes have their place. */
    boolean holds(Vocabulary vocabulary) {
        for (int i = 0; i < sizes.length; i++) {
            if (vocabulary.of(i).size() > sizes[i]) {
                return false;
            }
        }
        return true;
    }

    static int first(int pair) {
        return FIRST[pair];
    }

    static int second(int pair) {
        return SECOND[pair];
    }

    int cell(int pair, int first, int second) {
        return offsets[pair] + first * sizes[SECOND[pair]] + second;
    }

    /**
     * The pair with the fewest cells that has all these attributes, or -1 if they are more than
     * two.
     *
     * @param attributes one bit each
     */
    int pairFor(int attributes) {
        int best = -1;
        for (int pair = 0; pair < PAIRS; pair++) {
            int has = 1 << FIRST[pair] | 1 << SECOND[pair];
            if ((has & attributes) == attributes && (best < 0 || size(pair) < size(best))) {
                best = pair;
            }
        }
        return best;
    }

    private int size(int pair) {
        return sizes[FIRST[pair]] * sizes[SECOND[pair]];
    }
}
