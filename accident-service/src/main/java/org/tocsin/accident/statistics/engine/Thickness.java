package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.List;

/** Finds where an epoch has so many rows that marginals are read faster than they are. */
final class Thickness {

    /** Rows of a subtree in a bucket; marginals then take less memory than half of them. */
    private static final int THICK = 2_048;

    /** The same for what does not count; a tally is small. */
    private static final int THICK_UNCOUNTED = 64;

    private final Matter matter;

    Thickness(Matter matter) {
        this.matter = matter;
    }

    void measure(Epoch epoch) {
        epoch.forgetSums();
        int[] counts = new int[matter.vocabulary().divisions.size()];
        for (int number = 0; number < epoch.bucketCount(); number++) {
            int thick = Bucket.isCounted(epoch.bucket(number)) ? THICK : THICK_UNCOUNTED;
            if (epoch.end(number) - epoch.start(number) >= thick) {
                measure(epoch, number, thick, counts);
            }
        }
    }

    private void measure(Epoch epoch, int number, int thick, int[] counts) {
        List<Integer> touched = new ArrayList<>();
        for (int row = epoch.start(number); row < epoch.end(number); row++) {
            for (int node : matter.tree().above(epoch.division(row))) {
                if (counts[node]++ == 0) {
                    touched.add(node);
                }
            }
        }
        for (int node : touched) {
            if (counts[node] >= thick) {
                epoch.keep(node, number, of(epoch, number, node));
            }
            counts[node] = 0;
        }
    }

    private Block of(Epoch epoch, int number, int node) {
        Block sums =
                Bucket.isCounted(epoch.bucket(number))
                        ? new Marginals(matter.shape(), matter.sums())
                        : new Tally();
        Runs runs = Runs.of(matter.tree().below(node));
        int from = epoch.start(number);
        for (int run = 0; run < runs.count() && from < epoch.end(number); run++) {
            from = epoch.rowFrom(from, epoch.end(number), runs.first(run));
            int to = epoch.rowFrom(from, epoch.end(number), runs.last(run) + 1);
            for (; from < to; from++) {
                sums.add(epoch.rows(), (long) from * Row.BYTES, matter.vocabulary());
            }
        }
        return sums;
    }
}
