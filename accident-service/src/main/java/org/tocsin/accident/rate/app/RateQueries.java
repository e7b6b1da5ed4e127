package org.tocsin.accident.rate.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.Entry;
import org.tocsin.accident.rate.domain.RateKind;
import org.tocsin.accident.rate.persistence.DenominatorRepository;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.statistics.app.AccidentCounts;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.app.Links;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.audit.AuditTrail;

/** Computes the rates of a division and year, as known at an instant. */
@ApplicationScoped
public class RateQueries {

    private final AccidentCounts counts;
    private final DenominatorRepository denominators;
    private final Territory territory;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final RateSettings settings;

    RateQueries(
            AccidentCounts counts,
            DenominatorRepository denominators,
            Territory territory,
            Ledger ledger,
            AuditTrail audit,
            RateSettings settings) {
        this.counts = counts;
        this.denominators = denominators;
        this.territory = territory;
        this.ledger = ledger;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * @param division the caller's own if {@code null}
     * @param year that of asOf if {@code null}
     */
    @Transactional
    public Rates of(@Nullable String division, @Nullable Integer year, @Nullable Instant asOf) {
        String root = territory.require(division);
        Instant moment = ledger.settle(asOf);
        LocalDate today = territory.dayOf(asOf);
        int of = year == null ? today.getYear() : year;
        LocalDate last = LocalDate.of(of, 12, 31);
        LocalDate first = LocalDate.of(of, 1, 1);
        boolean complete = today.isAfter(last);
        Period period = new Period(first, complete || today.isBefore(first) ? last : today);
        Coverage coverage = Coverage.of(root);
        Map<DenominatorKind, Entry> known = denominators.known(root, of, moment);
        List<Rate> rates =
                Stream.of(RateKind.values())
                        .map(kind -> rate(kind, coverage, period, moment, known))
                        .toList();
        Rates answer =
                new Rates(
                        moment,
                        root,
                        of,
                        period,
                        complete,
                        settings.version(),
                        rates,
                        "/api/v1/statistics/accident-rates?division=%s&year=%d&asOf=%s"
                                .formatted(root, of, moment),
                        null);
        return answer.withDigest("sha-256:" + audit.digest(answer));
    }

    private Rate rate(
            RateKind kind,
            Coverage coverage,
            Period period,
            Instant asOf,
            Map<DenominatorKind, Entry> known) {
        Set<AccidentCategory> categories = settings.categoriesOf(kind);
        boolean all = categories.size() == AccidentCategory.values().length;
        Coverage counted =
                coverage.of(
                        new AccidentKinds(
                                all ? Set.of() : categories, Set.of(), Set.of(), Set.of()));
        return Rate.of(
                kind,
                counts.total(counted, period, asOf).deaths(),
                categories,
                Links.recordsOf(counted, period, asOf),
                known.get(kind.denominator()),
                settings.scale());
    }
}
