package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddAnswers;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddFindings;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddInspectors;
import org.tocsin.inspection.visit.domain.InspectionCommand.Close;
import org.tocsin.inspection.visit.domain.InspectionCommand.OrderMeasures;
import org.tocsin.inspection.visit.domain.InspectionCommand.RefuseSignature;
import org.tocsin.inspection.visit.domain.InspectionCommand.Sign;
import org.tocsin.platform.problem.Refusal;

/** One inspection (检查) of one unit, with what was found there. */
@Entity
@Table(name = "inspection")
public class Inspection {

    @Id private UUID id;
    @Version private long version;

    @Column(name = "event_sequence")
    private long eventSequence;

    @Column(name = "inspection_no")
    private String inspectionNo;

    @Column(name = "request_digest")
    private String requestDigest;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    @Column(name = "task_id")
    private @Nullable UUID taskId;

    @Embedded private InspectedUnit unit;
    @Embedded private SiteVisit visit;
    @Embedded private Settlement settlement;
    @Embedded private AnswerTally answers;

    @ElementCollection
    @CollectionTable(
            name = "inspection_inspector",
            joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "ordinal")
    private List<Inspector> inspectors = new ArrayList<>();

    @OneToMany(mappedBy = "inspection", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Finding> findings = new ArrayList<>();

    @Column(name = "finding_count")
    private int findingCount;

    @Embedded private HazardTally tally;
    @Embedded private @Nullable SiteSignature signature;
    @Embedded private @Nullable Closure closure;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Inspection() {} // Hibernate

    /**
     * @param settlement whether the unit is the directory's or what the inspector says of it
     * @param filling the findings and answers of the visit
     */
    public Inspection(
            RecordVisit visit,
            InspectedUnit unit,
            Settlement settlement,
            Filling filling,
            Registration registration) {
        this.id = registration.id();
        this.inspectionNo = registration.inspectionNo();
        this.requestDigest = registration.requestDigest();
        this.recordedAt = registration.at();
        this.updatedAt = registration.at();
        this.status = InspectionStatus.RECORDED;
        this.taskId = visit.taskId();
        this.unit = unit;
        this.visit = SiteVisit.of(visit, unit);
        this.settlement = settlement;
        this.answers = filling.tally();
        this.tally = HazardTally.NONE;
        VisitRules.notInTheFuture(visit.visitedAt(), recordedAt);
        inspectors.add(Inspector.of(registration.by()));
        visit.inspectors().forEach(colleague -> inspectors.add(Inspector.of(colleague)));
        writeDown(filling.findings(), registration.by(), recordedAt);
    }

    /** What a new visit tells the world: itself first, then each finding, then the rest. */
    public List<InspectionEvent> opening() {
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new InspectionEvent.Recorded(findingCount));
        events.addAll(VisitSteps.tellings(findings, updatedAt));
        if (answers.answered() > 0) {
            events.add(new InspectionEvent.AnswersRecorded(updatedAt, answers));
        }
        return events;
    }

    /**
     * The unit has come: from now on the directory's word holds, and the world is told.
     *
     * @return what a new visit tells, for until now nobody was told anything
     */
    public List<InspectionEvent> settle(InspectedUnit known, Instant now) {
        unit = known;
        settlement = settlement.settledAt(now);
        updatedAt = now;
        return opening();
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     */
    public void requireLawful(InspectionTransition step) {
        if (!InspectionTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("inspection", inspectionNo, status.name(), step.slug());
        }
    }

    /**
     * @return nothing if a repeated upload added nothing; the visit is then unchanged
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the visit is then unchanged
     */
    public List<InspectionEvent> handle(InspectionCommand command, Circumstances now) {
        InspectionTransition step = command.transition();
        requireLawful(step);
        VisitRules.refuseUnless(VisitRules.unmet(this, step, now));
        List<InspectionEvent> events = carryOut(command, now);
        if (!events.isEmpty()) {
            updatedAt = now.at();
        }
        return events;
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTransition> allowed(Circumstances now) {
        return InspectionTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedTransition(step, VisitRules.unmet(this, step, now)))
                .toList();
    }

    private List<InspectionEvent> carryOut(InspectionCommand command, Circumstances now) {
        return switch (command) {
            case AddFindings(var written) ->
                    VisitSteps.tellings(writeDown(written, now.actor(), now.at()), now.at());
            case AddAnswers(var filling) -> fillIn(filling, now);
            case OrderMeasures(var decisions) -> VisitSteps.decide(findings, decisions, now);
            case AddInspectors(var colleagues) -> {
                colleagues.forEach(colleague -> inspectors.add(Inspector.of(colleague)));
                yield List.of(new InspectionEvent.InspectorsAdded(now.at(), inspectors.size()));
            }
            case Sign sign -> {
                VisitRules.sameRecord(sign.recordDigest(), now);
                signature = SiteSignature.of(sign, now);
                status = InspectionStatus.SIGNED;
                yield List.of(new InspectionEvent.Signed(now.at()));
            }
            case RefuseSignature refusal -> {
                signature = SiteSignature.of(refusal, now);
                status = InspectionStatus.REFUSED_SIGNATURE;
                yield List.of(new InspectionEvent.SignatureRefused(now.at(), refusal.reason()));
            }
            case Close(var conclusion) -> {
                closure = new Closure(conclusion, now.at(), now.actor().name());
                status = InspectionStatus.CLOSED;
                yield List.of(new InspectionEvent.Closed(now.at(), progress()));
            }
        };
    }

    private List<InspectionEvent> fillIn(Filling filling, Circumstances now) {
        if (filling.fresh().isEmpty() && filling.replaced().isEmpty()) {
            return List.of();
        }
        answers = filling.tally();
        List<InspectionEvent> events =
                new ArrayList<>(
                        VisitSteps.tellings(
                                writeDown(filling.findings(), now.actor(), now.at()), now.at()));
        events.add(new InspectionEvent.AnswersRecorded(now.at(), answers));
        return events;
    }

    private List<Finding> writeDown(List<DraftFinding> written, Actor by, Instant at) {
        List<Finding> added = new ArrayList<>();
        for (DraftFinding finding : VisitRules.freshOf(findings, written)) {
            added.add(new Finding(this, ++findingCount, finding, by, at));
        }
        findings.addAll(added);
        return added;
    }

    public Progress progress() {
        return new Progress(findingCount, tally.hazards(), tally.closed(), tally.dismissed());
    }

    /** Changes whenever anything of what is shown changes, the hazards of the findings included. */
    public long revision() {
        return version + tally.revision();
    }

    /** The number of the next event: previous + 1, without gaps. */
    public long nextEventSequence() {
        return ++eventSequence;
    }

    public boolean wasRequestedAs(String digest) {
        return requestDigest.equals(digest);
    }

    public UUID id() {
        return id;
    }

    public String inspectionNo() {
        return inspectionNo;
    }

    public InspectionStatus status() {
        return status;
    }

    /** The task that the visit carries out; {@code null} for one made without. */
    public @Nullable UUID taskId() {
        return taskId;
    }

    public InspectedUnit unit() {
        return unit;
    }

    public SiteVisit visit() {
        return visit;
    }

    /** Whether the directory knows the unit. */
    public Settlement settlement() {
        return settlement;
    }

    public AnswerTally answers() {
        return answers;
    }

    public List<Inspector> inspectors() {
        return Collections.unmodifiableList(inspectors);
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** {@code null} until the site record is signed or its signature refused. */
    public @Nullable SiteSignature signature() {
        return signature;
    }

    public @Nullable Closure closure() {
        return closure;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
