package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Sums of some facts by each pair of attributes: 24 bytes per cell, the loss in fen as a long and
 * accidents, deaths, serious injuries and missing as ints.
 */
final class Marginals implements Block {

    private static final long CELL = 24;

    private final Shape shape;
    private final MemorySegment cells;

    Marginals(Shape shape, Slab slab) {
        this.shape = shape;
        this.cells = slab.piece(shape.cells() * CELL);
    }

    /**
     * Adds the row to its cell of each pair.
     *
     * @throws Outgrown if a sum leaves the range of its cell
     */
    @Override
    public void add(MemorySegment rows, long at, Vocabulary vocabulary) {
        long casualties = rows.get(ValueLayout.JAVA_LONG, at + 8);
        long last = rows.get(ValueLayout.JAVA_LONG, at + 24);
        int key = (int) (last >>> 32);
        int sign = Row.sign((int) last);
        long loss = sign * rows.get(ValueLayout.JAVA_LONG, at);
        int deaths = sign * (int) (casualties >>> 32);
        int injuries = sign * (int) casualties;
        int missing = sign * (int) (rows.get(ValueLayout.JAVA_LONG, at + 16) >>> 32);
        int category = Row.category(key);
        int severity = Row.severity(key);
        int type = Row.type(key);
        int section = vocabulary.section(Row.industry(key));
        for (int pair = 0; pair < Shape.PAIRS; pair++) {
            int cell =
                    shape.cell(
                            pair,
                            value(Shape.first(pair), category, severity, type, section),
                            value(Shape.second(pair), category, severity, type, section));
            add(cell * CELL, sign, deaths, injuries, missing, loss);
        }
    }

    @Override
    public void add(Block other) {
        MemorySegment more = ((Marginals) other).cells;
        for (long at = 0; at < more.byteSize(); at += CELL) {
            add(
                    at,
                    more.get(ValueLayout.JAVA_INT, at + 8),
                    more.get(ValueLayout.JAVA_INT, at + 12),
                    more.get(ValueLayout.JAVA_INT, at + 16),
                    more.get(ValueLayout.JAVA_INT, at + 20),
                    more.get(ValueLayout.JAVA_LONG, at));
        }
    }

    private static int value(int attribute, int category, int severity, int type, int section) {
        return switch (attribute) {
            case Vocabulary.CATEGORY -> category;
            case Vocabulary.SEVERITY -> severity;
            case Vocabulary.TYPE -> type;
            default -> section;
        };
    }

    private void add(long at, int accidents, int deaths, int injuries, int missing, long loss) {
        cells.set(ValueLayout.JAVA_LONG, at, cells.get(ValueLayout.JAVA_LONG, at) + loss);
        add(at + 8, accidents);
        add(at + 12, deaths);
        add(at + 16, injuries);
        add(at + 20, missing);
    }

    private void add(long at, int amount) {
        if (amount == 0) {
            return;
        }
        long sum = (long) cells.get(ValueLayout.JAVA_INT, at) + amount;
        if (sum != (int) sum) {
            throw new Outgrown("A sum of persons leaves the range of 32 bits");
        }
        cells.set(ValueLayout.JAVA_INT, at, (int) sum);
    }

    @Override
    public void collect(Lens lens, int pair, int base, Sink sink) {
        int[] first = lens.attribute(Shape.first(pair));
        int[] second = lens.attribute(Shape.second(pair));
        for (int a = 0; a < first.length; a++) {
            if (first[a] < 0) {
                continue;
            }
            long at = shape.cell(pair, a, 0) * CELL;
            for (int b = 0; b < second.length; b++, at += CELL) {
                if (second[b] < 0) {
                    continue;
                }
                long loss = cells.get(ValueLayout.JAVA_LONG, at);
                int accidents = cells.get(ValueLayout.JAVA_INT, at + 8);
                int deaths = cells.get(ValueLayout.JAVA_INT, at + 12);
                int injuries = cells.get(ValueLayout.JAVA_INT, at + 16);
                int missing = cells.get(ValueLayout.JAVA_INT, at + 20);
                if ((loss | accidents | deaths | injuries | missing) != 0) {
                    sink.add(
                            base + first[a] + second[b],
                            accidents,
                            deaths,
                            injuries,
                            missing,
                            loss);
                }
            }
        }
    }
}
