package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tocsin.accident.duty.domain.AccidentDuty;
import org.tocsin.accident.duty.domain.DutyCase;
import org.tocsin.accident.duty.domain.DutyFilter;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.accident.duty.persistence.DutyRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** Questions to the clock, within the caller's scope. */
@ApplicationScoped
public class DutyQueries {

    private final AccidentQueries accidents;
    private final DutyCases cases;
    private final DutyRuleBook rules;
    private final DutyRepository duties;
    private final Ledger ledger;
    private final Clock clock;

    DutyQueries(
            AccidentQueries accidents,
            DutyCases cases,
            DutyRuleBook rules,
            DutyRepository duties,
            Ledger ledger,
            Clock clock) {
        this.accidents = accidents;
        this.cases = cases;
        this.rules = rules;
        this.duties = duties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * All duties of an accident, computed from what was known at the instant, and judged by it.
     *
     * @param asOf {@code null} for now
     */
    @Transactional
    public DutySheet of(UUID accidentId, @Nullable Instant asOf) {
        if (asOf == null) {
            accidents.require(accidentId);
            return sheet(accidentId, cases.current(accidentId), Moments.now(clock));
        }
        Instant settled = ledger.settle(asOf);
        accidents.asOf(accidentId, settled);
        return sheet(accidentId, cases.knownAt(accidentId, settled), settled);
    }

    private DutySheet sheet(UUID accidentId, Optional<DutyCase> found, Instant at) {
        DutyCase of = found.orElseThrow(() -> new Refusal.NotFound("accident", accidentId));
        return new DutySheet(of.history().latest(), at, rules.clock().duties(of, at));
    }

    /** The register as it stands now. */
    @Transactional
    public <V> Page<V> page(
            PageParams params, DutyFilter filter, BiFunction<DutySnapshot, Instant, V> view) {
        Instant now = Moments.now(clock);
        return duties.page(params, filter, now).map(duty -> view.apply(duty.snapshot(), now));
    }

    public <V> Stream<V> all(
            PageParams params, DutyFilter filter, BiFunction<DutySnapshot, Instant, V> view) {
        Instant now = Moments.now(clock);
        return duties.stream(
                params, filter, now, (AccidentDuty duty) -> view.apply(duty.snapshot(), now));
    }
}
