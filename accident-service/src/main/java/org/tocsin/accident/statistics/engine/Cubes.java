package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is known now, kept added up for every division whose subtree has many rows. */
final class Cubes {

    private final Matter matter;
    private final Log log;
    private final int fromRows;
    private final Map<Integer, Cube> cubes = new HashMap<>();
    private int[] counts = {};

    /**
     * @param fromRows how many rows make a cube worth its memory
     */
    Cubes(Matter matter, Log log, int fromRows) {
        this.matter = matter;
        this.log = log;
        this.fromRows = fromRows;
    }

    /** {@code null} where the rows are to be read themselves. */
    @Nullable
    Cube of(int node) {
        return cubes.get(node);
    }

    /** Takes up a row that has just been written. */
    void add(MemorySegment rows, long at, int bucket) {
        int division =
                Row.division((int) rows.get(java.lang.foreign.ValueLayout.JAVA_LONG, at + 24));
        for (int node : matter.tree().above(division)) {
            count(node);
            Cube cube = cubes.get(node);
            if (cube != null) {
                cube.add(rows, at, bucket, matter);
            }
        }
    }

    private void count(int node) {
        if (node >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(64, node * 2));
        }
        counts[node]++;
    }

    /** Whether a division has come to have so many rows that it should get a cube. */
    boolean isOutgrown() {
        for (int node = 0; node < counts.length; node++) {
            if (counts[node] >= fromRows && !cubes.containsKey(node)) {
                return true;
            }
        }
        return false;
    }

    /** Makes all anew from the rows. */
    void rebuild() {
        cubes.clear();
        counts = new int[matter.vocabulary().divisions.size()];
        forEachRow(
                (_, _, _, nodes) -> {
                    for (int node : nodes) {
                        counts[node]++;
                    }
                });
        for (int node = 0; node < counts.length; node++) {
            if (counts[node] >= fromRows) {
                cubes.put(node, new Cube());
            }
        }
        if (!cubes.isEmpty()) {
            forEachRow(this::put);
            cubes.values().forEach(cube -> cube.addUpYears(matter));
        }
    }

    private void put(MemorySegment rows, long at, int bucket, int[] nodes) {
        for (int node : nodes) {
            Cube cube = cubes.get(node);
            if (cube != null) {
                cube.addToMonth(rows, at, bucket, matter);
            }
        }
    }

    /** Takes a row and the divisions whose subtrees it lies in. */
    private interface Visitor {
        void visit(MemorySegment rows, long at, int bucket, int[] nodes);
    }

    private void forEachRow(Visitor visitor) {
        for (Epoch epoch : log.epochs()) {
            for (int number = 0; number < epoch.bucketCount(); number++) {
                for (int row = epoch.start(number); row < epoch.end(number); row++) {
                    visit(epoch.rows(), row, epoch.bucket(number), visitor);
                }
            }
        }
        for (int row = 0; row < log.tail().size(); row++) {
            visit(log.tail().rows(), row, log.tail().bucket(row), visitor);
        }
    }

    private void visit(MemorySegment rows, int row, int bucket, Visitor visitor) {
        long at = (long) row * Row.BYTES;
        int division =
                Row.division((int) rows.get(java.lang.foreign.ValueLayout.JAVA_LONG, at + 24));
        visitor.visit(rows, at, bucket, matter.tree().above(division));
    }
}
