package org.tocsin.accident.statistics.engine;

/** Ascending numbers as runs of neighbours: first, last, first, last … */
record Runs(int[] bounds) {

    static Runs of(int[] ascending) {
        int[] bounds = new int[ascending.length * 2];
        int used = 0;
        for (int number : ascending) {
            if (used > 0 && bounds[used - 1] + 1 == number) {
                bounds[used - 1] = number;
            } else {
                bounds[used++] = number;
                bounds[used++] = number;
            }
        }
        return new Runs(java.util.Arrays.copyOf(bounds, used));
    }

    int count() {
        return bounds.length / 2;
    }

    int first(int run) {
        return bounds[run * 2];
    }

    int last(int run) {
        return bounds[run * 2 + 1];
    }
}
