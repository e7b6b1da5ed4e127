package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.InvestigationEvent.Fact;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The investigation of an accident (事故调查), from its opening to the evaluation of its measures. */
@Entity
@Table(name = "investigation")
public class Investigation {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String investigationNo;
    @Embedded private InvestigatedAccident accident;

    @Enumerated(EnumType.STRING)
    private InvestigationStatus status;

    @Embedded private Opening opening;
    @Embedded @Nullable private Delegation delegation;
    @Nullable private LocalDate procuratorateInvitedOn;
    private boolean raisedInTime;
    private Instant dueAt;
    @Embedded @Nullable private Extension extension;
    @Nullable private Instant submittedAt;
    private int approvalExtensionDays;
    @Nullable private Instant approvalDueAt;
    @Embedded @Nullable private Approval approval;
    @Nullable private Instant evaluationDueAt;
    @Embedded @Nullable private Closure closure;
    @Embedded @Nullable private Publication publication;
    @Nullable private UUID takenOverBy;
    private Instant updatedAt;
    @Embedded private Dossier dossier = new Dossier();

    protected Investigation() {} // Hibernate

    public Investigation(
            UUID id,
            String investigationNo,
            InvestigatedAccident accident,
            Opening opening,
            InvestigationTerms terms) {
        this.id = id;
        this.investigationNo = investigationNo;
        this.accident = accident;
        this.opening = opening;
        this.status = InvestigationStatus.OPEN;
        this.updatedAt = opening.at();
        this.dueAt = due(terms);
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public InvestigationEvent opened() {
        return new InvestigationEvent.Opened(fact(null));
    }

    /**
     * @return the event to publish, where others need to know of the step
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the investigation is then unchanged
     */
    public Optional<InvestigationEvent> handle(
            InvestigationCommand command, InvestigationOccasion now) {
        refuseUnlessAllowed(command.step(), now);
        Optional<InvestigationEvent> event = new InvestigationSteps(this, now).take(command);
        dossier.add(InvestigationDecision.of(command.step(), command.note(), now));
        updatedAt = now.at();
        return event;
    }

    /**
     * Gives the matter to the investigation of a higher government, Decree 493 Art. 20.
     *
     * @param by the id of that one
     */
    public InvestigationEvent giveUpTo(UUID by, String reason, InvestigationOccasion now) {
        refuseUnlessAllowed(InvestigationStep.TAKE_OVER, now);
        takenOverBy = by;
        dossier.add(InvestigationDecision.of(InvestigationStep.TAKE_OVER, reason, now));
        return new InvestigationEvent.TakenOver(move(InvestigationStatus.TAKEN_OVER, now.at()), by);
    }

    /** How the one that takes this one over begins; lawful where {@link #giveUpTo} is. */
    public Opening takingOver(
            @Nullable String mandate, @Nullable String reason, InvestigationOccasion now) {
        refuseUnlessAllowed(InvestigationStep.TAKE_OVER, now);
        OpeningRules.checkMandate(accident.severity(), mandate);
        boolean raised =
                raisedInTime
                        && InvestigationLevel.competentFor(accident.severity())
                                .isAbove(opening.level());
        return new Opening(
                OpeningRules.level(accident.severity(), now.authority()),
                raised ? OpeningBasis.SEVERITY_RAISED : OpeningBasis.SUPERIOR_DECISION,
                mandate,
                reason,
                id,
                now.actor().subject(),
                now.actor().name(),
                now.actor().division(),
                now.at());
    }

    /** Whether a revision of the accident changes nothing of what is kept here. */
    public boolean isOf(AccidentState revised) {
        return accident.now(revised).equals(accident) && revised.status().counts();
    }

    /**
     * The accident has a new revision.
     *
     * @param inTime whether it came within the window of Art. 20 (2)
     * @return an event if that ends the investigation
     */
    public Optional<InvestigationEvent> follow(
            AccidentState revised, boolean inTime, InvestigationTerms terms) {
        if (inTime && isGraver(revised.facts().severity())) {
            raisedInTime = true;
        }
        accident = accident.now(revised);
        dueAt = due(terms);
        extendApproval(approvalExtensionDays, terms);
        updatedAt = revised.knownAt();
        if (revised.status().counts()) {
            return Optional.empty();
        }
        return Optional.of(
                new InvestigationEvent.Discontinued(
                        move(InvestigationStatus.DISCONTINUED, revised.knownAt())));
    }

    private boolean isGraver(Severity severity) {
        return severity.compareTo(accident.severityAtOpening()) > 0;
    }

    private void refuseUnlessAllowed(InvestigationStep step, InvestigationOccasion now) {
        if (!InvestigationStep.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState(
                    "investigation", investigationNo, status.name(), step.slug());
        }
        List<Violation> unmet = InvestigationRules.unmet(snapshot(), dossier, step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedInvestigationStep> allowedFor(InvestigationOccasion now) {
        return InvestigationStep.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(
                        step ->
                                new AllowedInvestigationStep(
                                        step,
                                        InvestigationRules.unmet(snapshot(), dossier, step, now)))
                .toList();
    }

    Dossier dossier() {
        return dossier;
    }

    void delegate(Delegation to) {
        delegation = to;
    }

    void invited(LocalDate on) {
        procuratorateInvitedOn = on;
    }

    void extend(Extension granted) {
        extension = granted;
    }

    void submitted(@Nullable Instant at, InvestigationTerms terms) {
        submittedAt = at;
        extendApproval(0, terms);
    }

    void extendApproval(int days, InvestigationTerms terms) {
        approvalExtensionDays = days;
        approvalDueAt =
                submittedAt == null
                        ? null
                        : terms.approvalDueAt(submittedAt, accident.severity(), days);
    }

    void approve(Approval given, InvestigationTerms terms) {
        approval = given;
        evaluationDueAt = terms.evaluationDueAt(given.at());
    }

    void close(Closure end) {
        closure = end;
    }

    void publish(Publication said) {
        publication = said;
    }

    void recount(InvestigationTerms terms) {
        dueAt = due(terms);
    }

    private Instant due(InvestigationTerms terms) {
        int more = extension == null ? 0 : extension.days();
        return ReportLimit.of(terms.reportDueAt(accident.occurredAt(), more), dossier.appraisals());
    }

    Fact move(InvestigationStatus target, Instant at) {
        InvestigationStatus before = status;
        status = target;
        updatedAt = at;
        return fact(before);
    }

    private Fact fact(@Nullable InvestigationStatus before) {
        eventSequence++;
        return new Fact(snapshot(), eventSequence, before, updatedAt);
    }

    public UUID id() {
        return id;
    }

    public Papers papers() {
        return dossier.papers();
    }

    public InvestigationSnapshot snapshot() {
        return new InvestigationSnapshot(
                id,
                version,
                investigationNo,
                accident,
                status,
                opening,
                delegation,
                procuratorateInvitedOn,
                raisedInTime,
                dueAt,
                extension,
                submittedAt,
                approvalExtensionDays,
                approvalDueAt,
                approval,
                evaluationDueAt,
                closure,
                publication,
                takenOverBy,
                updatedAt);
    }
}
