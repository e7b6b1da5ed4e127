package org.tocsin.inspection.checklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistForm;
import org.tocsin.inspection.checklist.domain.ChecklistRules;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.inspection.checklist.domain.ChecklistStep;
import org.tocsin.inspection.checklist.domain.Publication;
import org.tocsin.inspection.checklist.domain.WithdrawChecklist;
import org.tocsin.inspection.checklist.domain.Withdrawal;
import org.tocsin.inspection.checklist.persistence.ChecklistRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Drafts, publishes and withdraws versions of checklists. */
@ApplicationScoped
public class ChecklistRegister {

    private final ChecklistRepository checklists;
    private final ChecklistFiles files;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChecklistRegister(
            ChecklistRepository checklists,
            ChecklistFiles files,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.checklists = checklists;
        this.files = files;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Refusal.RuleBroken if the division is not the caller's to regulate, or the code has a
     *     draft already
     */
    @Transactional
    public ChecklistFile draft(ChecklistForm form) {
        if (!checklists.isOwn(form.division())) {
            throw ChecklistRules.outsideJurisdiction(form.division());
        }
        List<Checklist> before = checklists.editionsOf(form.division(), form.code());
        if (!before.isEmpty() && before.getFirst().status() == ChecklistStatus.DRAFT) {
            throw ChecklistRules.draftThere(before.getFirst().id());
        }
        int edition = before.isEmpty() ? 1 : before.getFirst().edition() + 1;
        Checklist draft = new Checklist(Ids.next(), edition, form, Moments.now(clock));
        write(draft);
        audit.record("draft", "checklist", draft.id(), null, ChecklistSnapshot.of(draft));
        return files.open(draft);
    }

    @Transactional
    public ChecklistFile revise(UUID id, IfMatch expected, ChecklistForm form) {
        Instant now = Moments.now(clock);
        return change(id, expected, ChecklistStep.REVISE, c -> c.revise(form, now));
    }

    /** Takes the place of the version published before, which is answered no more. */
    @Transactional
    public ChecklistFile publish(UUID id, IfMatch expected) {
        Instant now = Moments.now(clock);
        return change(
                id,
                expected,
                ChecklistStep.PUBLISH,
                checklist -> {
                    checklist.publish(new Publication(now, caller.name()));
                    checklists
                            .current(checklist.division(), checklist.code())
                            .filter(current -> !current.id().equals(id))
                            .ifPresent(current -> supersede(current, checklist, now));
                });
    }

    @Transactional
    public ChecklistFile withdraw(UUID id, IfMatch expected, WithdrawChecklist command) {
        Withdrawal withdrawal =
                new Withdrawal(Moments.now(clock), caller.name(), command.reason(), null);
        return change(id, expected, ChecklistStep.WITHDRAW, c -> c.withdraw(withdrawal));
    }

    private void supersede(Checklist current, Checklist next, Instant now) {
        String before = digestOf(current);
        current.withdraw(new Withdrawal(now, caller.name(), null, next.id()));
        audit.record("supersede", "checklist", current.id(), before, ChecklistSnapshot.of(current));
    }

    private ChecklistFile change(
            UUID id, IfMatch expected, ChecklistStep step, Consumer<Checklist> how) {
        Checklist checklist = checklists.require(id);
        if (!checklists.isOwn(checklist.division())) {
            throw ChecklistRules.notYours();
        }
        expected.check("checklist", id, checklist.version());
        String before = digestOf(checklist);
        how.accept(checklist);
        checklists.flush();
        audit.record(step.slug(), "checklist", id, before, ChecklistSnapshot.of(checklist));
        return files.open(checklist);
    }

    private String digestOf(Checklist checklist) {
        return audit.digest(ChecklistSnapshot.of(checklist));
    }

    private void write(Checklist draft) {
        try {
            checklists.persist(draft);
            checklists.flush();
        } catch (ConstraintViolationException taken) {
            throw new Refusal.Of(
                    ProblemType.REQUEST_IN_FLIGHT,
                    Text.of(
                            "同一编码的草稿正在登记，请稍后重试",
                            "A draft of the same code is being made: try again shortly"));
        }
    }
}
