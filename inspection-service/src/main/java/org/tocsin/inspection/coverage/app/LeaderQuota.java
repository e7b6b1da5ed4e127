package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.persistence.Attendances;
import org.tocsin.inspection.visit.domain.InspectionKind;

/** Whether each leader has been at enough distinct enterprises; going twice counts once. */
@ApplicationScoped
public class LeaderQuota {

    private final Questions questions;
    private final Attendances attendances;
    private final CoverageSettings settings;

    LeaderQuota(Questions questions, Attendances attendances, CoverageSettings settings) {
        this.questions = questions;
        this.attendances = attendances;
        this.settings = settings;
    }

    /**
     * @param named whether the caller may learn who they are; else only the total is told
     */
    @Transactional
    public Statistics<LeaderRow> answer(Asked asked, boolean named) {
        Settled settled = questions.settle(asked);
        List<Group> leaders = attendances.leaderLed(settled.question());
        Map<Long, String> names =
                named
                        ? attendances.names(leaders.stream().map(LeaderQuota::officer).toList())
                        : Map.of();
        List<LeaderRow> rows = new ArrayList<>();
        for (Group leader : leaders) {
            rows.add(row(settled, names.get(officer(leader)), List.of(leader)));
        }
        rows.sort((one, other) -> Cell.ORDER.compare(one.of(), other.of()));
        return new Statistics<>(
                settled.whole(),
                List.of(),
                Formulas.LEADERS,
                Formulas.leaderTerms(settings.leaderQuota()),
                named ? rows : List.of(),
                List.of(row(settled, null, leaders)));
    }

    private LeaderRow row(Settled settled, @Nullable String name, List<Group> leaders) {
        Cell whole = settled.cell(Map.of(), null, name);
        Cell of =
                new Cell(
                        whole.asOf(),
                        whole.division(),
                        whole.divisionOnly(),
                        whole.from(),
                        whole.to(),
                        whole.month(),
                        whole.industry(),
                        name,
                        InspectionKind.LEADER_LED.name(),
                        whole.campaignId());
        int quota = settings.leaderQuota();
        long enterprises = leaders.stream().mapToLong(LeaderQuota::enterprises).sum();
        long visits = leaders.stream().mapToLong(l -> l.figures().get(1)).sum();
        return new LeaderRow(
                of,
                leaders.size(),
                leaders.stream().filter(l -> enterprises(l) >= quota).count(),
                quota,
                enterprises,
                visits,
                visits - enterprises,
                leaders.stream().mapToLong(l -> Math.max(0, quota - enterprises(l))).sum(),
                Records.visits(of).link());
    }

    private static long officer(Group leader) {
        return Long.parseLong(leader.by().getFirst());
    }

    private static long enterprises(Group leader) {
        return leader.figures().getFirst();
    }
}
