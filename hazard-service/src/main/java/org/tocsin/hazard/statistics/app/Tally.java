package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Group;
import org.tocsin.hazard.statistics.domain.Sums;

/**
 * Adds up groups into the cells of a question, and all of them into its total. A group whose first
 * figure is 0 makes no cell.
 */
final class Tally {

    private final Map<Cell, Map<List<String>, Sums>> cells = new TreeMap<>(Cell.ORDER);
    private final Map<List<String>, Sums> total = new HashMap<>();

    private Tally() {}

    static Tally of(Settled settled, List<Group> groups) {
        Tally tally = new Tally();
        for (Group group : groups) {
            tally.total.merge(group.by(), group.sums(), Sums::plus);
            if (!settled.question().groupBy().isEmpty() && group.sums().get(0) > 0) {
                tally.cells
                        .computeIfAbsent(settled.cell(group.keys()), _ -> new HashMap<>())
                        .merge(group.by(), group.sums(), Sums::plus);
            }
        }
        return tally;
    }

    /** The cells in which there is anything, in a fixed order. */
    Set<Cell> cells() {
        return cells.keySet();
    }

    static Set<Cell> cells(Tally one, Tally other) {
        Set<Cell> both = new TreeSet<>(Cell.ORDER);
        both.addAll(one.cells());
        both.addAll(other.cells());
        return both;
    }

    /**
     * @param cell {@code null} for the total
     */
    Sums at(@Nullable Cell cell, List<String> by) {
        return in(cell).getOrDefault(by, Sums.NONE);
    }

    /**
     * @param cell {@code null} for the total
     * @param grade {@code null} for both
     */
    Sums graded(@Nullable Cell cell, @Nullable Grade grade) {
        return grade == null
                ? in(cell).values().stream().reduce(Sums.NONE, Sums::plus)
                : at(cell, List.of(grade.name()));
    }

    private Map<List<String>, Sums> in(@Nullable Cell cell) {
        return cell == null ? total : cells.getOrDefault(cell, Map.of());
    }
}
