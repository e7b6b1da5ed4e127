package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.coverage.domain.Rate;
import org.tocsin.inspection.coverage.persistence.EnterpriseRepository;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.directory.domain.DirectoryUnit;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** The directory of enterprises without those that somebody has been at. */
@ApplicationScoped
public class NeverVisited {

    private static final SortKeys<DirectoryUnit> SORT =
            SortKeys.of(DirectoryUnit.class, "u", "name", (DirectoryUnit u) -> u.state().unitId())
                    .with("name", "u.name", u -> u.state().name(), name -> name)
                    .with("division", "u.division", u -> u.state().division(), code -> code);

    private final Questions questions;
    private final EnterpriseRepository enterprises;
    private final Keyset keyset;

    NeverVisited(Questions questions, EnterpriseRepository enterprises, Keyset keyset) {
        this.questions = questions;
        this.enterprises = enterprises;
        this.keyset = keyset;
    }

    /**
     * @param asked by division and industry
     */
    @Transactional
    public Statistics<NeverVisitedRow> answer(Asked asked) {
        Settled settled = questions.settle(asked);
        Question question = settled.question();
        Map<Cell, long[]> cells = new TreeMap<>(Cell.ORDER);
        long[] total = new long[2];
        add(settled, cells, total, enterprises.active(question), 0);
        add(settled, cells, total, enterprises.neverVisited(question), 1);
        List<NeverVisitedRow> rows = new ArrayList<>();
        if (!question.groupBy().isEmpty()) {
            cells.forEach((cell, counted) -> rows.add(row(cell, counted)));
        }
        return new Statistics<>(
                settled.whole(),
                question.groupBy(),
                Formulas.NEVER_VISITED,
                Formulas.NEVER_VISITED_TERMS,
                rows,
                List.of(row(settled.whole(), total)));
    }

    @Transactional
    public Page<UnitEntry> page(PageParams params, Asked asked) {
        return keyset.page(params, SORT, enterprises.notVisited(questions.settle(asked).question()))
                .map(NeverVisited::entry);
    }

    /** All of them, for exports. */
    public Stream<UnitEntry> all(PageParams params, Asked asked) {
        return keyset.stream(
                params,
                SORT,
                enterprises.notVisited(questions.settle(asked).question()),
                NeverVisited::entry);
    }

    private static void add(
            Settled settled,
            Map<Cell, long[]> cells,
            long[] total,
            List<Group> groups,
            int figure) {
        for (Group group : groups) {
            long counted = group.figures().getFirst();
            cells.computeIfAbsent(settled.cell(group.keys()), _ -> new long[2])[figure] += counted;
            total[figure] += counted;
        }
    }

    private static NeverVisitedRow row(Cell of, long[] counted) {
        return new NeverVisitedRow(
                of,
                counted[0],
                counted[0] - counted[1],
                counted[1],
                Rate.of(counted[1], counted[0], "NO_ENTERPRISE"),
                Records.report(of, "never-visited/units").link());
    }

    private static UnitEntry entry(DirectoryUnit unit) {
        return UnitEntry.of(unit.state());
    }
}
