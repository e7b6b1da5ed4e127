package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Divisions that are counted under one name.
 *
 * @param node whose whole subtree they are, or -1
 * @param divisions ascending
 * @param name of what they are counted under
 */
record Part(int node, int[] divisions, Runs runs, String name) {

    private static final int NONE = -1;

    private static Part subtree(int node, String name, Tree tree) {
        int[] divisions = tree.below(node);
        return new Part(node, divisions, Runs.of(divisions), name);
    }

    /** Nothing where the divisions do not exist today or have nothing in common. */
    static List<Part> of(Question question, boolean byChild, Matter matter) {
        Codes codes = matter.vocabulary().divisions;
        Tree tree = matter.tree();
        int scope = codes.find(question.scope());
        int root = codes.find(question.root());
        int node = tree.contains(scope, root) ? root : scope;
        if (scope < 0 || root < 0 || !tree.contains(root, node)) {
            return List.of();
        }
        if (!byChild) {
            return List.of(subtree(node, question.root(), tree));
        }
        List<Part> parts = new ArrayList<>();
        for (int child : tree.children(root)) {
            if (tree.contains(node, child)) {
                parts.add(subtree(child, codes.code(child), tree));
            } else if (tree.contains(child, node)) {
                parts.add(subtree(node, codes.code(child), tree));
            }
        }
        if (node == root) {
            int[] itself = {root};
            parts.add(new Part(NONE, itself, Runs.of(itself), question.root()));
        }
        return parts;
    }
}
