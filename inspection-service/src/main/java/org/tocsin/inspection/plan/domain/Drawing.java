package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.plan.domain.WeightedDraw.Entrant;
import org.tocsin.inspection.plan.domain.WeightedDraw.Ticket;

/**
 * What a rule makes of the units it applies to: computed from what it is given alone, so the same
 * again gives the same.
 *
 * @param candidates in the order of their ids
 * @param wanted the tasks to be made
 */
public record Drawing(List<DrawCandidate> candidates, List<Wanted> wanted) {

    public Drawing {
        candidates = List.copyOf(candidates);
        wanted = List.copyOf(wanted);
    }

    /** A task to be made. */
    public record Wanted(DrawUnit unit, int slot, LocalDate dueOn) {}

    /**
     * @param units in the order of their ids
     * @param seed of a RANDOM rule; {@code null} shows the candidates and draws nobody
     */
    public static Drawing of(
            PlanItem item,
            int year,
            List<DrawUnit> units,
            @Nullable String seed,
            DrawTables tables,
            LocalDate today) {
        YearSpread spread = YearSpread.of(year, today);
        return switch (item.method()) {
            case QUOTA -> often(units, spread, _ -> item.visitsPerYear());
            case FREQUENCY -> often(units, spread, unit -> tables.visits().get(unit.scoreClass()));
            case RANDOM -> random(item.sampleSize(), units, seed, tables, spread);
        };
    }

    /** How many visits a unit is to have in the year. */
    private interface Frequency {
        int of(DrawUnit unit);
    }

    /** Only what is missing is made: a cancelled task is made up for, a present one is not. */
    private static Drawing often(List<DrawUnit> units, YearSpread spread, Frequency frequency) {
        List<DrawCandidate> candidates = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (int rank = 0; rank < units.size(); rank++) {
            DrawUnit unit = units.get(rank);
            int missing = Math.max(0, frequency.of(unit) - unit.tasks());
            for (int visit = 0; visit < missing; visit++) {
                wanted.add(
                        new Wanted(
                                unit,
                                unit.lastSlot() + visit + 1,
                                spread.due(visit, missing, rank, units.size())));
            }
            candidates.add(
                    new DrawCandidate(
                            unit.id(),
                            unit.name(),
                            unit.scoreClass(),
                            null,
                            null,
                            missing > 0,
                            missing));
        }
        return new Drawing(candidates, wanted);
    }

    /** Units that the rule has drawn before are left out until all have had their turn. */
    private static Drawing random(
            int sampleSize,
            List<DrawUnit> units,
            @Nullable String seed,
            DrawTables tables,
            YearSpread spread) {
        List<DrawUnit> entrants = units.stream().filter(unit -> unit.tasks() == 0).toList();
        List<Ticket> tickets =
                seed == null
                        ? List.of()
                        : WeightedDraw.order(
                                seed,
                                entrants.stream()
                                        .map(u -> new Entrant(u.id(), weight(u, tables)))
                                        .toList());
        Map<UUID, BigDecimal> keys = new HashMap<>();
        tickets.forEach(ticket -> keys.put(ticket.unitId(), ticket.key()));
        Set<UUID> winners =
                tickets.stream()
                        .limit(sampleSize)
                        .map(Ticket::unitId)
                        .collect(Collectors.toUnmodifiableSet());
        LocalDate due = spread.from().plusDays(tables.randomDueDays());
        LocalDate dueOn = due.isAfter(spread.to()) ? spread.to() : due;
        return new Drawing(
                entrants.stream()
                        .map(
                                u ->
                                        entered(
                                                u,
                                                weight(u, tables),
                                                keys.get(u.id()),
                                                winners.contains(u.id())))
                        .toList(),
                entrants.stream()
                        .filter(u -> winners.contains(u.id()))
                        .map(u -> new Wanted(u, u.lastSlot() + 1, dueOn))
                        .toList());
    }

    private static int weight(DrawUnit unit, DrawTables tables) {
        return tables.weights().get(unit.scoreClass());
    }

    private static DrawCandidate entered(
            DrawUnit unit, int weight, @Nullable BigDecimal key, boolean drawn) {
        return new DrawCandidate(
                unit.id(),
                unit.name(),
                unit.scoreClass(),
                weight,
                key == null ? null : key.toPlainString(),
                drawn,
                drawn ? 1 : 0);
    }
}
