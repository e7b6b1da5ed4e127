package org.tocsin.responsibility.coverage.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.DivisionTree;

/** The columns of a matrix: the divisions one level below the one asked about. */
@ApplicationScoped
class CoverageDivisions {

    private final DivisionTree tree;
    private final Caller caller;

    CoverageDivisions(DivisionTree tree, Caller caller) {
        this.tree = tree;
        this.caller = caller;
    }

    /**
     * @param division {@code null} for the caller's own
     */
    Map<String, String> below(@Nullable String division) {
        String root = division == null ? caller.scope().division() : division;
        return root == null ? Map.of() : tree.childrenOf(root);
    }
}
