package org.tocsin.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * What part of the world a token covers. Every part that is present narrows it; a scope with
 * neither division nor unit covers nothing.
 *
 * @param division code of the administrative division whose subtree is covered, or {@code null}
 * @param industries industry code prefixes (for example {@code C}, {@code C26}); empty means all
 * @param unitId the one unit that is covered, or {@code null}
 * @param grids grids that are covered; empty means all
 */
public record Scope(String division, Set<String> industries, UUID unitId, Set<String> grids) {

    /** Covers nothing. */
    public static final Scope NOTHING = new Scope(null, Set.of(), null, Set.of());

    public Scope {
        industries = Set.copyOf(industries);
        grids = Set.copyOf(grids);
    }

    public static Scope ofDivision(String division) {
        return new Scope(division, Set.of(), null, Set.of());
    }
}
