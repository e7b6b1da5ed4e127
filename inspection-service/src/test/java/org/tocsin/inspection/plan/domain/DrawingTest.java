package org.tocsin.inspection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.plan.domain.Drawing.Wanted;
import org.tocsin.inspection.score.domain.ScoreClass;

class DrawingTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final DrawTables TABLES =
            new DrawTables(
                    Map.of(ScoreClass.A, 1, ScoreClass.B, 2, ScoreClass.C, 3, ScoreClass.D, 4),
                    Map.of(ScoreClass.A, 1, ScoreClass.B, 2, ScoreClass.C, 4, ScoreClass.D, 8),
                    30);

    private static DrawUnit unit(int number, ScoreClass scoreClass, int live, int last) {
        return new DrawUnit(
                new UUID(0x0199000000007000L, number),
                "单位 " + number,
                "990101001",
                "C3411",
                null,
                scoreClass,
                live,
                last);
    }

    private static Drawing draw(PlanItem item, List<DrawUnit> units, LocalDate today) {
        return Drawing.of(item, 2026, units, "seed", TABLES, today);
    }

    @Test
    void aQuotaIsSpreadOverTheYearAndOverTheUnits() {
        List<DrawUnit> units = new ArrayList<>();
        for (int i = 1; i <= 73; i++) {
            units.add(unit(i, ScoreClass.C, 0, 0));
        }

        List<Wanted> wanted = draw(PlanSamples.QUOTA, units, NEW_YEAR).wanted();

        assertThat(wanted).hasSize(146);
        assertThat(wanted.getFirst().dueOn()).isEqualTo("2026-01-02");
        assertThat(wanted.get(1).dueOn()).isEqualTo("2026-07-03");
        assertThat(wanted.getLast().dueOn()).isEqualTo("2026-12-31");
        assertThat(wanted.stream().map(Wanted::dueOn).distinct()).hasSizeGreaterThan(140);
        assertThat(wanted).extracting(Wanted::slot).startsWith(1, 2, 1, 2);
    }

    @Test
    void onlyWhatIsMissingIsMadeAndACancelledTaskIsMadeUpFor() {
        List<DrawUnit> units =
                List.of(
                        unit(1, ScoreClass.C, 2, 2),
                        unit(2, ScoreClass.C, 1, 2),
                        unit(3, ScoreClass.C, 0, 0));

        Drawing drawing = draw(PlanSamples.QUOTA, units, NEW_YEAR);

        assertThat(drawing.candidates()).extracting(DrawCandidate::tasks).containsExactly(0, 1, 2);
        assertThat(drawing.wanted()).extracting(Wanted::slot).containsExactly(3, 1, 2);
    }

    @Test
    void aFrequencyGoesByTheScoreClass() {
        List<DrawUnit> units = new ArrayList<>();
        for (ScoreClass scoreClass : ScoreClass.values()) {
            units.add(unit(units.size() + 1, scoreClass, 0, 0));
        }

        assertThat(draw(PlanSamples.FREQUENCY, units, NEW_YEAR).candidates())
                .extracting(DrawCandidate::tasks)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void lateInTheYearNothingIsDueInThePast() {
        LocalDate lastDay = LocalDate.of(2026, 12, 31);

        assertThat(
                        draw(PlanSamples.FREQUENCY, List.of(unit(1, ScoreClass.D, 0, 0)), lastDay)
                                .wanted())
                .extracting(Wanted::dueOn)
                .containsOnly(lastDay)
                .hasSize(4);
    }

    @Test
    void aRandomDrawLeavesOutWhomItHasDrawnBefore() {
        List<DrawUnit> units = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            units.add(unit(i, ScoreClass.C, i <= 6 ? 1 : 0, i <= 6 ? 1 : 0));
        }

        Drawing drawing = draw(PlanSamples.RANDOM, units, NEW_YEAR);

        assertThat(drawing.candidates()).hasSize(4);
        assertThat(drawing.wanted()).hasSize(3);
        assertThat(drawing.wanted())
                .allSatisfy(
                        task -> {
                            assertThat(task.unit().tasks()).isZero();
                            assertThat(task.dueOn()).isEqualTo("2026-01-31");
                        });
        assertThat(draw(PlanSamples.RANDOM, units, LocalDate.of(2026, 12, 20)).wanted())
                .extracting(Wanted::dueOn)
                .containsOnly(LocalDate.of(2026, 12, 31));
    }

    @Test
    void withoutASeedNobodyIsDrawn() {
        Drawing drawing =
                Drawing.of(
                        PlanSamples.RANDOM,
                        2026,
                        List.of(unit(1, ScoreClass.D, 0, 0)),
                        null,
                        TABLES,
                        NEW_YEAR);

        assertThat(drawing.wanted()).isEmpty();
        assertThat(drawing.candidates().getFirst().weight()).isEqualTo(8);
        assertThat(drawing.candidates().getFirst().drawKey()).isNull();
    }
}
