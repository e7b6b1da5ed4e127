package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.accident.statistics.engine.Engine;
import org.tocsin.accident.statistics.engine.Kinds;
import org.tocsin.accident.statistics.engine.Line;
import org.tocsin.accident.statistics.engine.Question;
import org.tocsin.accident.statistics.persistence.FactRepository;
import org.tocsin.platform.security.Scope;

/**
 * Counts in memory where that is possible, and else asks the database: for units and grids, whose
 * accidents are few, and for whoever is just writing, because nobody else knows yet what they
 * wrote.
 */
@ApplicationScoped
class EngineCounts implements AccidentCounts {

    private static final Logger LOG = Logger.getLogger(EngineCounts.class);
    private static final int FEN = 2;

    private final LiveEngine live;
    private final FactRepository reference;
    private final Ledger ledger;

    EngineCounts(LiveEngine live, FactRepository reference, Ledger ledger) {
        this.live = live;
        this.reference = reference;
        this.ledger = ledger;
    }

    @Override
    public List<Group> grouped(List<Dimension> by, Coverage coverage, Period period, Instant asOf) {
        return inMemory(
                        by,
                        coverage,
                        period,
                        asOf,
                        (engine, question) ->
                                engine.ask(question).stream().map(EngineCounts::group).toList())
                .orElseGet(() -> reference.grouped(by, coverage, period, asOf));
    }

    @Override
    public Map<String, Long> excluded(Coverage coverage, Period period, Instant asOf) {
        return inMemory(List.of(), coverage, period, asOf, Engine::uncounted)
                .orElseGet(() -> reference.excluded(coverage, period, asOf));
    }

    private <T> Optional<T> inMemory(
            List<Dimension> by,
            Coverage coverage,
            Period period,
            Instant asOf,
            BiFunction<Engine, Question, T> answer) {
        if (!isForEngine(coverage.scope()) || ledger.isHeld()) {
            return Optional.empty();
        }
        try {
            return live.upTo(asOf)
                    .map(engine -> answer.apply(engine, question(by, coverage, period, asOf)));
        } catch (RuntimeException failed) {
            LOG.error("The engine has no answer, the database has", failed);
            return Optional.empty();
        }
    }

    private static boolean isForEngine(Scope scope) {
        return scope.division() != null && scope.unitId() == null && scope.grids().isEmpty();
    }

    private static Question question(
            List<Dimension> by, Coverage coverage, Period period, Instant asOf) {
        AccidentKinds kinds = coverage.kinds();
        @Nullable String division = coverage.division();
        String scope = coverage.scope().division();
        return new Question(
                by,
                scope,
                division == null ? scope : division,
                new Kinds(
                        names(kinds.categories()),
                        names(kinds.severities()),
                        kinds.types().stream().map(TypeCode::qualified).collect(Collectors.toSet()),
                        kinds.industries(),
                        coverage.scope().industries()),
                Math.toIntExact(period.from().toEpochDay()),
                Math.toIntExact(period.to().toEpochDay()),
                ChronoUnit.MICROS.between(Instant.EPOCH, asOf));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Group group(Line line) {
        return new Group(
                line.keys(),
                new Sums(
                        line.accidents(),
                        line.deaths(),
                        line.seriousInjuries(),
                        line.missing(),
                        BigDecimal.valueOf(line.lossFen(), FEN)));
    }
}
