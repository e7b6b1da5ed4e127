package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.accountability.domain.CaseCommand.Close;
import org.tocsin.responsibility.accountability.domain.CaseCommand.Decide;
import org.tocsin.responsibility.accountability.domain.CaseCommand.Investigate;
import org.tocsin.responsibility.accountability.domain.CaseCommand.Join;
import org.tocsin.responsibility.accountability.domain.CaseCommand.ReportFindings;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/**
 * A case of accountability (问责案件), from the ground that opened it to its end. Work Safety Law Art.
 * 5: the principal answers for all of a unit's safety; Art. 41: hazards are removed in time.
 */
@Entity
@Table(name = "accountability_case")
public class AccountabilityCase {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Embedded private TargetUnit target;

    /** Kind and unit while nothing is decided: one undecided case of a kind per unit. */
    @Nullable private String openKey;

    @Embedded private CaseDeadlines deadlines;
    @Embedded @Nullable private Investigator investigator;
    @Embedded @Nullable private Findings findings;
    @Embedded @Nullable private Ruling ruling;
    private Instant openedAt;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "accountability_ground", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<CaseGround> grounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accountability_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<CaseStep> steps = new ArrayList<>();

    protected AccountabilityCase() {} // Hibernate

    public AccountabilityCase(
            UUID id,
            String caseNo,
            CaseKind kind,
            TargetUnit target,
            List<CaseGround> grounds,
            CaseDeadlines deadlines,
            Instant openedAt) {
        this.id = id;
        this.caseNo = caseNo;
        this.kind = kind;
        this.status = CaseStatus.OPEN;
        this.target = target;
        this.openKey = openKey(kind, target.unitId());
        this.deadlines = deadlines;
        this.grounds.addAll(grounds);
        this.openedAt = openedAt;
        this.updatedAt = openedAt;
    }

    /** What the undecided case of this kind and unit is found by; other matters are not joined. */
    public static @Nullable String openKey(CaseKind kind, UUID unitId) {
        return kind == CaseKind.OTHER ? null : kind + ":" + unitId;
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public CaseEvent opened() {
        return event(CaseEvent.Type.OPENED, null);
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the case is then unchanged
     */
    public CaseEvent handle(CaseCommand command, CaseOccasion now) {
        CaseTransition step = command.transition();
        if (!CaseTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("accountability-case", caseNo, status.name(), step.slug());
        }
        List<Violation> unmet = CaseRules.unmet(snapshot(), step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        CaseRules.check(command);
        CaseStatus before = status;
        updatedAt = now.at();
        CaseEvent.Type type = apply(command, now);
        openKey = status.isUndecided() ? openKey : null;
        steps.add(CaseStep.of(command, now));
        return event(type, before);
    }

    private CaseEvent.Type apply(CaseCommand command, CaseOccasion now) {
        return switch (command) {
            case Investigate _ -> {
                investigator = Investigator.of(now.actor());
                status = CaseStatus.INVESTIGATING;
                yield CaseEvent.Type.INVESTIGATION_STARTED;
            }
            case ReportFindings(var text, var recommended, var document) -> {
                findings = new Findings(text, recommended, document, now.at());
                yield CaseEvent.Type.FINDINGS_REPORTED;
            }
            case Decide(var outcome, var reason, _) -> {
                ActingPerson leader = now.actor();
                ruling = new Ruling(outcome, reason, leader.subject(), leader.name(), now.at());
                status = CaseStatus.DECIDED;
                yield CaseEvent.Type.DECIDED;
            }
            case Close _ -> {
                status = CaseStatus.CLOSED;
                yield CaseEvent.Type.CLOSED;
            }
            case Join(var ground) -> {
                grounds.add(ground);
                yield CaseEvent.Type.GROUND_JOINED;
            }
        };
    }

    private CaseEvent event(CaseEvent.Type type, @Nullable CaseStatus before) {
        eventSequence++;
        return new CaseEvent(type, snapshot(), eventSequence, before, updatedAt);
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedCaseStep> allowedFor(CaseOccasion now) {
        return CaseTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedCaseStep(step, CaseRules.unmet(snapshot(), step, now)))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public List<CaseStep> steps() {
        return List.copyOf(steps);
    }

    public CaseSnapshot snapshot() {
        return new CaseSnapshot(
                id,
                version,
                caseNo,
                kind,
                status,
                target,
                grounds,
                deadlines,
                investigator,
                findings,
                ruling,
                openedAt,
                updatedAt);
    }
}
