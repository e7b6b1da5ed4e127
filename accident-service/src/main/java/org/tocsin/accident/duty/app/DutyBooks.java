package org.tocsin.accident.duty.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.accident.duty.domain.AccidentDuty;
import org.tocsin.accident.duty.domain.Chapter;
import org.tocsin.accident.duty.domain.Course;
import org.tocsin.accident.duty.domain.DatesTold;
import org.tocsin.accident.duty.domain.Duty;
import org.tocsin.accident.duty.domain.DutyCase;
import org.tocsin.accident.duty.domain.DutyEvent;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.accident.duty.domain.History;
import org.tocsin.accident.duty.messaging.DutyPublisher;
import org.tocsin.accident.duty.persistence.DatesToldRepository;
import org.tocsin.accident.duty.persistence.DutyRepository;
import org.tocsin.accident.report.app.AccidentRevised;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.time.Ids;

/**
 * Keeps the register of duties: whatever moves a duty has all duties of the accident computed again
 * and tells what has to be told, in one transaction. Each of these transactions holds a place in
 * the ledger, so they come one after the other and their instants only rise.
 */
@ApplicationScoped
public class DutyBooks {

    private final DutyCases cases;
    private final DutyRuleBook rules;
    private final DutyRepository duties;
    private final DatesToldRepository investigations;
    private final DutyPublisher publisher;

    DutyBooks(
            DutyCases cases,
            DutyRuleBook rules,
            DutyRepository duties,
            DatesToldRepository investigations,
            DutyPublisher publisher) {
        this.cases = cases;
        this.rules = rules;
        this.duties = duties;
        this.investigations = investigations;
        this.publisher = publisher;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccidentRevised revised) {
        AccidentState after = revised.after();
        if (revised.before() != null) {
            refresh(after.accidentId(), after.knownAt(), false);
            return;
        }
        History history = new History(List.of(new Chapter(after, revised.kind())));
        enter(DutyCase.of(history, List.of(), null), List.of(), after.knownAt(), false);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes InvestigationMoved moved) {
        investigations.persist(new DatesTold(Ids.next(), moved.dates()));
        refresh(moved.dates().accidentId(), moved.dates().knownAt(), false);
    }

    /**
     * Computes the duties of an accident again.
     *
     * @param at a place in the ledger that this transaction holds
     * @param silent to put on record what was missed, and tell nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refresh(UUID accidentId, Instant at, boolean silent) {
        cases.current(accidentId)
                .ifPresent(of -> enter(of, duties.of(accidentId), later(of, at), silent));
    }

    /** A transaction that makes several things known has several places. */
    private static Instant later(DutyCase of, Instant at) {
        Instant known = of.history().latest().knownAt();
        return known.isAfter(at) ? known : at;
    }

    private void enter(DutyCase of, List<AccidentDuty> kept, Instant at, boolean silent) {
        AccidentState accident = of.history().latest();
        Map<UUID, AccidentDuty> gone =
                kept.stream()
                        .collect(
                                Collectors.toMap(
                                        AccidentDuty::id,
                                        Function.identity(),
                                        (a, _) -> a,
                                        HashMap::new));
        boolean quiet = silent || rules.clock().isHistoric(of);
        for (Duty now : rules.clock().duties(of, at)) {
            if (now.course() != Course.WINDOW) {
                UUID id =
                        AccidentDuty.idOf(accident.accidentId(), now.rule().id(), now.occurrence());
                tell(keep(accident, now, gone.remove(id)), at, quiet);
            }
        }
        gone.values()
                .forEach(
                        duty -> {
                            duty.cease(at);
                            tell(duty, at, quiet);
                        });
    }

    private AccidentDuty keep(AccidentState accident, Duty now, AccidentDuty kept) {
        if (kept == null) {
            AccidentDuty duty = new AccidentDuty(accident, now);
            duties.persist(duty);
            return duty;
        }
        kept.update(accident, now);
        return kept;
    }

    private void tell(AccidentDuty duty, Instant at, boolean quiet) {
        duty.tell(at, quiet).ifPresent(this::publish);
    }

    private void publish(DutyEvent event) {
        DutySnapshot duty = event.duty();
        publisher.publish(event, rules.article(duty.rule(), duty.ruleVersion()).zh());
    }
}
