package org.tocsin.accident.statistics.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.app.AccidentCounts.Group;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.time.Moments;

/** Answers questions to the accident statistics, within the caller's scope. */
@ApplicationScoped
public class StatisticsQueries {

    private final AccidentCounts counts;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    StatisticsQueries(
            AccidentCounts counts, Ledger ledger, AuditTrail audit, Caller caller, Clock clock) {
        this.counts = counts;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Statistics answer(StatisticsQuestion question) {
        return answer(question, caller.scope());
    }

    /** The same for a scope that is not the caller's own, whose owner answers for that. */
    @Transactional
    public Statistics answer(StatisticsQuestion question, Scope scope) {
        SettledQuestion settled = settled(question, scope, ledger.settle(question.asOf()));
        Tabulation table =
                new Tabulation(
                        settled,
                        grouped(settled, settled.period()),
                        settled.previous() == null ? null : grouped(settled, settled.previous()));
        Map<String, Long> excluded =
                counts.excluded(settled.coverage(), settled.period(), settled.asOf());
        Statistics answer =
                new Statistics(
                        settled.asOf(),
                        settled.period(),
                        settled.previous(),
                        settled.coverage().root(),
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
        return counts.grouped(question.counted(), question.coverage(), period, question.asOf());
    }

    private SettledQuestion settled(StatisticsQuestion question, Scope scope, Instant asOf) {
        LocalDate today =
                question.asOf() == null ? Moments.today(clock) : Moments.dayOf(question.asOf());
        LocalDate to = question.to() == null ? today : question.to();
        LocalDate from = question.from() == null ? to.withDayOfYear(1) : question.from();
        Period period = new Period(from, to);
        return new SettledQuestion(
                question.groupBy(),
                question.measures(),
                new Coverage(scope, question.division(), question.kinds()),
                period,
                question.compare() ? period.yearBefore() : null,
                asOf);
    }
}
