package org.tocsin.accident.statistics.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which divisions lie under which, by number, as the table of divisions has it today. */
final class Tree {

    private static final int[] NONE = {};

    private final int[][] above;
    private final Map<Integer, int[]> below = new HashMap<>();

    /**
     * @param ancestors of every division that exists, itself included
     */
    Tree(Map<String, List<String>> ancestors, Codes divisions) {
        // Neighbours in the tree get neighbouring numbers, so that a subtree is few runs of them.
        ancestors.entrySet().stream()
                .map(e -> path(e.getValue(), ancestors))
                .sorted()
                .forEach(path -> divisions.of(path.substring(path.lastIndexOf('/') + 1)));
        above = new int[divisions.size()][];
        Arrays.fill(above, NONE);
        Map<Integer, IntStream.Builder> members = new HashMap<>();
        ancestors.forEach(
                (code, up) -> {
                    int division = divisions.of(code);
                    above[division] = up.stream().mapToInt(divisions::of).toArray();
                    for (int node : above[division]) {
                        members.computeIfAbsent(node, _ -> IntStream.builder()).add(division);
                    }
                });
        members.forEach((node, all) -> below.put(node, all.build().sorted().toArray()));
    }

    /** Top first, as text whose order is that of a walk down the tree. */
    private static String path(List<String> up, Map<String, List<String>> ancestors) {
        return up.stream()
                .sorted((a, b) -> ancestors.get(a).size() - ancestors.get(b).size())
                .reduce("", (path, code) -> path + "/" + code);
    }

    /** The division and everything that it lies under; nothing if it does not exist today. */
    int[] above(int division) {
        return division >= 0 && division < above.length ? above[division] : NONE;
    }

    /** The division and everything that lies under it, in ascending order. */
    int[] below(int division) {
        return below.getOrDefault(division, NONE);
    }

    boolean contains(int node, int division) {
        return Arrays.stream(above(division)).anyMatch(up -> up == node);
    }

    /** What lies one level below. */
    int[] children(int node) {
        int depth = above(node).length + 1;
        return Arrays.stream(below(node)).filter(d -> above(d).length == depth).toArray();
    }
}
