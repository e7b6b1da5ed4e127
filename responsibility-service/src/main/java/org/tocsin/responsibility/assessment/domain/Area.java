package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The divisions that an authority answered for when it was scored, so that a later change of the
 * table of divisions changes no score.
 *
 * @param industry of a department: only facts in it count
 */
public record Area(SortedSet<String> divisions, @Nullable String industry) {

    /** Of a unit that answers only for itself. */
    public static final Area NONE = new Area(new TreeSet<>(), null);

    public static Area of(Set<String> divisions, @Nullable String industry) {
        return new Area(new TreeSet<>(divisions), industry);
    }

    boolean covers(ScoringFact fact) {
        return fact.division() != null
                && divisions.contains(fact.division())
                && (industry == null
                        || fact.industry() != null && fact.industry().startsWith(industry));
    }
}
