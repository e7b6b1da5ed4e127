package org.tocsin.accident.statistics.engine;

import java.util.Map;

/** What all parts of an engine share. */
final class Matter {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Slab slab = new Slab();
    private final Slab sums = new Slab();
    private Tree tree = new Tree(Map.of(), vocabulary.divisions);
    private Shape shape = Shape.of(vocabulary);

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Slab slab() {
        return slab;
    }

    /** For marginals only. */
    Slab sums() {
        return sums;
    }

    long bytes() {
        return slab.total() + sums.total();
    }

    void giveBackAll() {
        slab.giveBackAll();
        sums.giveBackAll();
    }

    Tree tree() {
        return tree;
    }

    void replace(Tree other) {
        tree = other;
    }

    Shape shape() {
        return shape;
    }

    /** Gives all marginals back; whoever asks for this makes them anew. */
    void reshape() {
        sums.giveBackAll();
        shape = Shape.of(vocabulary);
    }
}
