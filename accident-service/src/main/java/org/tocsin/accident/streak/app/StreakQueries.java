package org.tocsin.accident.streak.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.statistics.app.AccidentCounts;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.app.FatalDays;
import org.tocsin.accident.statistics.app.Links;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.audit.AuditTrail;

/** Counts years without a rise and days without a death, as known at an instant. */
@ApplicationScoped
public class StreakQueries {

    private final AccidentCounts counts;
    private final FatalDays fatalDays;
    private final Territory territory;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final StreakSettings settings;

    StreakQueries(
            AccidentCounts counts,
            FatalDays fatalDays,
            Territory territory,
            Ledger ledger,
            AuditTrail audit,
            StreakSettings settings) {
        this.counts = counts;
        this.fatalDays = fatalDays;
        this.territory = territory;
        this.ledger = ledger;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * @param division the caller's own if {@code null}
     */
    @Transactional
    public Streaks of(@Nullable String division, @Nullable Instant asOf) {
        String root = territory.require(division);
        Instant moment = ledger.settle(asOf);
        LocalDate today = territory.dayOf(asOf);
        Coverage coverage = Coverage.of(root);
        List<StreakYear> years = years(coverage, today.getYear() - 1, moment);
        Period running = new Period(today.withDayOfYear(1), today);
        StreakYear now =
                StreakYear.of(
                        today.getYear(),
                        counts.total(coverage, running, moment),
                        counts.total(coverage, running.yearBefore(), moment),
                        settings.measures());
        @Nullable LocalDate fatal = fatalDays.last(coverage, today, moment).orElse(null);
        Streaks answer =
                new Streaks(
                        moment,
                        root,
                        settings.version(),
                        settings.measures().stream().map(Measure::parameter).toList(),
                        (int) years.stream().takeWhile(StreakYear::held).count(),
                        years,
                        now,
                        running,
                        fatal,
                        fatal == null ? null : ChronoUnit.DAYS.between(fatal, today),
                        fatal == null
                                ? null
                                : Links.recordsOf(coverage, new Period(fatal, fatal), moment),
                        "/api/v1/statistics/accident-streaks?division=%s&asOf=%s"
                                .formatted(root, moment),
                        null);
        return answer.withDigest("sha-256:" + audit.digest(answer));
    }

    /** From the last whole year back to the second year that has accidents at all. */
    private List<StreakYear> years(Coverage coverage, int last, Instant asOf) {
        int first = last - settings.mostYears();
        Period all = new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        Map<Integer, Sums> byYear =
                counts.grouped(List.of(Dimension.YEAR), coverage, all, asOf).stream()
                        .collect(
                                Collectors.toMap(
                                        g -> Integer.valueOf(g.keys().get(Dimension.YEAR)),
                                        AccidentCounts.Group::sums));
        int begin = byYear.keySet().stream().min(Comparator.naturalOrder()).orElse(last);
        List<StreakYear> years = new ArrayList<>();
        for (int year = last; year > begin; year--) {
            years.add(
                    StreakYear.of(
                            year,
                            byYear.getOrDefault(year, Sums.NONE),
                            byYear.getOrDefault(year - 1, Sums.NONE),
                            settings.measures()));
        }
        return years;
    }
}
