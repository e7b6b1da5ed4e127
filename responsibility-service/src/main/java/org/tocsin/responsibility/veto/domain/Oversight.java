package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import java.util.function.BiPredicate;

/**
 * Whose people judge a unit: those of a division that holds it. Nobody judges the authority of the
 * own division; a department is judged by the committee of its own.
 */
public final class Oversight {

    private static final String DEPARTMENT = "DEPARTMENT";

    private final BiPredicate<String, String> contains;

    /**
     * @param contains whether the first division is the second or lies above it
     */
    public Oversight(BiPredicate<String, String> contains) {
        this.contains = contains;
    }

    /**
     * @param division of the one who would judge
     */
    public boolean over(@Nullable String division, JudgedUnit unit) {
        if (division == null || !contains.test(division, unit.division())) {
            return false;
        }
        boolean ownMatter = unit.isAuthority() && !unit.kind().equals(DEPARTMENT);
        return !ownMatter || !division.equals(unit.division());
    }
}
