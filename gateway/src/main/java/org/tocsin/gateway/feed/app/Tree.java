package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * Whom each division lies under, itself included, as {@code /330000/330800/330801/} in any order.
 *
 * @param version grows with every change
 */
public record Tree(long version, Map<String, String> ancestors) {

    static final Tree EMPTY = new Tree(-1, Map.of());

    /** Empty for what is no division today. */
    public String of(@Nullable String division) {
        return division == null ? "" : ancestors.getOrDefault(division, "");
    }

    static boolean isUnder(String ancestors, String division) {
        return ancestors.contains("/" + division + "/");
    }
}
