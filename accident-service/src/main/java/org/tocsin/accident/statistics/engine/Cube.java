package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** What is known now of the subtree of one division, by month and by year of occurrence. */
final class Cube {

    private final Blocks months = new Blocks();
    private final Blocks years = new Blocks();
    private final Blocks uncountedMonths = new Blocks();
    private final Blocks uncountedYears = new Blocks();

    /** Sums by number, from some first number on. */
    private static final class Blocks {

        private static final int SPARE = 24;

        private Block[] all = {};
        private int first;

        Block of(int number, boolean counted, Matter matter) {
            if (all.length == 0) {
                first = number;
                all = new Block[SPARE];
            } else if (number < first) {
                Block[] more = new Block[all.length + first - number];
                System.arraycopy(all, 0, more, first - number, all.length);
                all = more;
                first = number;
            } else if (number - first >= all.length) {
                all = Arrays.copyOf(all, number - first + SPARE);
            }
            int at = number - first;
            if (all[at] == null) {
                all[at] = counted ? new Marginals(matter.shape(), matter.sums()) : new Tally();
            }
            return all[at];
        }

        void forEach(BiConsumer<Integer, Block> taker) {
            for (int at = 0; at < all.length; at++) {
                if (all[at] != null) {
                    taker.accept(first + at, all[at]);
                }
            }
        }

        @Nullable
        Block find(int number) {
            return number < first || number - first >= all.length ? null : all[number - first];
        }
    }

    void add(MemorySegment rows, long at, int bucket, Matter matter) {
        int year = Bucket.month(bucket) / Months.IN_YEAR;
        boolean counted = Bucket.isCounted(bucket);
        addToMonth(rows, at, bucket, matter);
        (counted ? years : uncountedYears)
                .of(year, counted, matter)
                .add(rows, at, matter.vocabulary());
    }

    /** Without the year, for many rows; {@link #addUpYears} follows. */
    void addToMonth(MemorySegment rows, long at, int bucket, Matter matter) {
        boolean counted = Bucket.isCounted(bucket);
        (counted ? months : uncountedMonths)
                .of(Bucket.month(bucket), counted, matter)
                .add(rows, at, matter.vocabulary());
    }

    void addUpYears(Matter matter) {
        months.forEach((month, sums) -> years.of(month / Months.IN_YEAR, true, matter).add(sums));
        uncountedMonths.forEach(
                (month, sums) ->
                        uncountedYears.of(month / Months.IN_YEAR, false, matter).add(sums));
    }

    /** {@code null} where nothing ever happened. */
    @Nullable
    Block month(int month, boolean counted) {
        return (counted ? months : uncountedMonths).find(month);
    }

    @Nullable
    Block year(int year, boolean counted) {
        return (counted ? years : uncountedYears).find(year);
    }
}
