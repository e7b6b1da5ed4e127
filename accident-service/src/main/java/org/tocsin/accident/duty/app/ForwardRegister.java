package org.tocsin.accident.duty.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.persistence.ForwardRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;

/** Puts on record who passed reports on. Nothing is overwritten: a correction is another record. */
@ApplicationScoped
public class ForwardRegister {

    private final AccidentQueries accidents;
    private final ForwardRepository forwards;
    private final DutyBooks books;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Caller caller;

    ForwardRegister(
            AccidentQueries accidents,
            ForwardRepository forwards,
            DutyBooks books,
            Ledger ledger,
            AuditTrail audit,
            Caller caller) {
        this.accidents = accidents;
        this.forwards = forwards;
        this.books = books;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public ForwardStep record(UUID accidentId, ForwardRequest request) {
        Instant now = ledger.next();
        AccidentState accident = accidents.require(accidentId).state();
        if (!accident.status().counts()) {
            throw new Refusal.WrongState(
                    "accident", accidentId, accident.status().name(), "forward");
        }
        ForwardStep step =
                new ForwardStep(
                                Ids.next(),
                                accidentId,
                                request.forward(),
                                request.recipient(),
                                request.corrects(),
                                request.reason())
                        .recorded(now, author());
        new ForwardTerms(accident, forwards).check(request, caller.scope().division(), now);
        takePlace(step, now);
        forwards.persistAndFlush(step);
        books.refresh(accidentId, now, false);
        audit.record("forward", "accident-forward", step.id(), null, request);
        return step;
    }

    private void takePlace(ForwardStep step, Instant now) {
        if (step.corrects() == null) {
            forwards.current(step.accidentId(), step.fromLevel())
                    .ifPresent(ForwardRegister::refuseSecond);
            return;
        }
        if (step.reason() == null || step.reason().isBlank()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "/reason", "not-null", "更正须说明理由", "A correction needs its reason"));
        }
        forwards.of(step.accidentId(), step.corrects())
                .orElseThrow(() -> new Refusal.NotFound("accident-forward", step.corrects()))
                .supersede(step, now);
    }

    private static void refuseSecond(ForwardStep holds) {
        throw new Refusal.RuleBroken(
                "already-forwarded",
                Text.of(
                        "该层级已有上报记录 %s；须更正时请写明 corrects 和 reason".formatted(holds.id()),
                        "Record %s says already that this level passed it on: to correct it, name it in corrects, with a reason"
                                .formatted(holds.id())));
    }

    private Author author() {
        return new Author(
                caller.subject(),
                caller.name(),
                caller.scope().division(),
                String.join(" ", caller.roles().stream().sorted().toList()));
    }
}
