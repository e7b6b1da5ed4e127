package org.tocsin.accident.statistics.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.persistence.FactRepository;
import org.tocsin.accident.statistics.persistence.FactRepository.Group;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.DivisionTree;
import org.tocsin.platform.time.Moments;

/** Answers questions to the accident statistics, within the caller's scope. */
@ApplicationScoped
public class StatisticsQueries {

    private final FactRepository facts;
    private final DivisionTree tree;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    StatisticsQueries(
            FactRepository facts,
            DivisionTree tree,
            Ledger ledger,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.facts = facts;
        this.tree = tree;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Statistics answer(StatisticsQuestion question) {
        SettledQuestion settled = settled(question, ledger.settle(question.asOf()));
        Tabulation table =
                new Tabulation(
                        settled,
                        grouped(settled, settled.period()),
                        settled.previous() == null ? null : grouped(settled, settled.previous()));
        Map<String, Long> excluded =
                facts.excluded(settled.period(), settled.division(), settled.asOf());
        Statistics answer =
                new Statistics(
                        settled.asOf(),
                        settled.period(),
                        settled.previous(),
                        settled.division(),
                        settled.groupBy().stream().map(Dimension::parameter).toList(),
                        settled.measures().stream().map(Measure::parameter).toList(),
                        Statistics.RULE_VERSION,
                        table.cells(),
                        table.totals(),
                        Statistics.Excluded.of(excluded),
                        settled.links().self(settled),
                        settled.links().records(Map.of()),
                        null);
        return answer.withDigest("sha-256:" + audit.digest(answer));
    }

    private List<Group> grouped(SettledQuestion question, Period period) {
        return facts.grouped(question.groupBy(), period, question.division(), question.asOf());
    }

    private SettledQuestion settled(StatisticsQuestion question, Instant asOf) {
        LocalDate today =
                question.asOf() == null ? Moments.today(clock) : Moments.dayOf(question.asOf());
        LocalDate to = question.to() == null ? today : question.to();
        LocalDate from = question.from() == null ? to.withDayOfYear(1) : question.from();
        Period period = new Period(from, to);
        String division =
                question.division() == null ? caller.scope().division() : question.division();
        boolean byDivision = question.groupBy().contains(Dimension.DIVISION) && division != null;
        return new SettledQuestion(
                question.groupBy(),
                question.measures(),
                division,
                period,
                question.compare() ? period.yearBefore() : null,
                asOf,
                byDivision ? tree.childrenOf(division) : Map.of());
    }
}
