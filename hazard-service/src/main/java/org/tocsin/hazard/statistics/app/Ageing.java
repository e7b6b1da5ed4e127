package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.AgeClass;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.hazard.statistics.domain.Sums;
import org.tocsin.hazard.statistics.persistence.FactRepository;
import org.tocsin.hazard.statistics.persistence.HazardFact;
import org.tocsin.hazard.statistics.persistence.StuckRepository;
import org.tocsin.platform.time.Moments;

/** What is stuck, where, and since when (无滞留). */
@ApplicationScoped
public class Ageing {

    private static final Set<HazardStatus> OPEN =
            Arrays.stream(HazardStatus.values())
                    .filter(status -> !status.isEnded())
                    .collect(Collectors.toUnmodifiableSet());

    private final Questions questions;
    private final FactRepository facts;
    private final StuckRepository stuck;
    private final Directory directory;
    private final List<AgeClass> classes;

    Ageing(
            Questions questions,
            FactRepository facts,
            StuckRepository stuck,
            Directory directory,
            StatisticsSettings settings) {
        this.questions = questions;
        this.facts = facts;
        this.stuck = stuck;
        this.directory = directory;
        this.classes = AgeClass.upTo(settings.ageingDays());
    }

    /** Open hazards by status, grade and class of days. */
    @Transactional
    public Statistics<AgeingRow> classes(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        Settled settled = questions.ofAnyTime(question, from, to);
        Tally tally =
                Tally.of(settled, facts.ageing(settled.question(), OPEN, thresholds(settled)));
        List<AgeingRow> rows = new ArrayList<>();
        tally.cells().forEach(cell -> rows.addAll(rows(settled, tally, cell)));
        rows.removeIf(row -> row.hazards() == 0);
        return new Statistics<>(
                settled.whole(),
                settled.question().groupBy(),
                Formulas.AGEING,
                Formulas.ageing(classes),
                rows,
                rows(settled, tally, null),
                Map.of());
    }

    /** The open hazards that have been longest where they are. */
    @Transactional
    public Statistics<StuckHazard> longest(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to, int atMost) {
        Settled settled = questions.ofAnyTime(question, from, to);
        List<HazardFact> found = stuck.longest(settled.question(), OPEN, atMost);
        Map<UUID, String> names = directory.names(found.stream().map(HazardFact::unitId).toList());
        return new Statistics<>(
                settled.whole(),
                List.of(),
                Formulas.LONGEST,
                Formulas.ageing(classes),
                found.stream().map(fact -> row(fact, names, settled.today())).toList(),
                List.of(),
                Map.of());
    }

    /** A class ends at the beginning of the day on which one would be a day too old for it. */
    private List<Instant> thresholds(Settled settled) {
        return classes.stream()
                .filter(c -> c.daysTo() != null)
                .map(c -> startOf(settled.today().minusDays(c.daysTo())))
                .toList();
    }

    /**
     * @param cell {@code null} for all of them together
     */
    private List<AgeingRow> rows(Settled settled, Tally tally, @Nullable Cell cell) {
        Cell of = cell == null ? settled.whole() : cell;
        List<AgeingRow> rows = new ArrayList<>();
        for (HazardStatus status : HazardStatus.values()) {
            for (Grade grade : Grade.values()) {
                if (OPEN.contains(status)) {
                    Sums sums = tally.at(cell, List.of(status.name(), grade.name()));
                    classes.forEach(
                            c ->
                                    rows.add(
                                            new AgeingRow(
                                                    of,
                                                    status,
                                                    grade,
                                                    c.daysFrom(),
                                                    c.daysTo(),
                                                    c.count(sums),
                                                    link(of, status, grade, c, settled.today()))));
                }
            }
        }
        return rows;
    }

    private static @Nullable String link(
            Cell of, HazardStatus status, Grade grade, AgeClass days, LocalDate today) {
        return Records.of(of)
                .reported()
                .with("status", status)
                .with("grade", grade)
                .from(
                        "statusSinceFrom",
                        days.daysTo() == null ? null : today.minusDays(days.daysTo()))
                .until(
                        "statusSinceTo",
                        days.daysFrom() == 0 ? null : today.minusDays(days.daysFrom()))
                .link();
    }

    private static StuckHazard row(HazardFact fact, Map<UUID, String> names, LocalDate today) {
        return new StuckHazard(
                fact.id(),
                fact.hazardNo(),
                fact.unitId(),
                names.get(fact.unitId()),
                fact.division(),
                fact.grade(),
                fact.status(),
                fact.statusSince(),
                ChronoUnit.DAYS.between(Moments.dayOf(fact.statusSince()), today),
                Records.REGISTER + "/" + fact.id());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Moments.CHINA).toInstant();
    }
}
