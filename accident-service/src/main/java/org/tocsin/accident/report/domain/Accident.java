package org.tocsin.accident.report.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.report.domain.AccidentCommand.Advance;
import org.tocsin.accident.report.domain.AccidentCommand.Merge;
import org.tocsin.accident.report.domain.AccidentCommand.Revise;
import org.tocsin.accident.report.domain.AccidentCommand.Verify;
import org.tocsin.accident.report.domain.AccidentCommand.Withdraw;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** An accident as its latest revision describes it. Every change appends a revision. */
@Entity
@Table(name = "accident")
public class Accident {

    @Id private UUID id;
    @Version private long version;

    @Column(name = "event_sequence")
    private long eventSequence;

    @Column(name = "accident_no")
    private String accidentNo;

    private int revision;

    @Enumerated(EnumType.STRING)
    private AccidentStatus status;

    @Embedded private Facts facts;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Embedded private Origin origin;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "late_detected")
    private boolean lateDetected;

    protected Accident() {} // Hibernate

    private Accident(UUID id, String accidentNo, Facts facts, Origin origin, Instant knownAt) {
        this.id = id;
        this.accidentNo = accidentNo;
        this.facts = facts;
        this.origin = origin;
        this.knownAt = knownAt;
        this.status = AccidentStatus.FLASH;
        this.revision = 1;
    }

    /** Puts a flash report on the register. */
    public static Registration report(
            UUID id, String accidentNo, Facts facts, Origin origin, Recording recording) {
        facts.timing().check(recording.knownAt());
        Accident accident = new Accident(id, accidentNo, facts, origin, recording.knownAt());
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new AccidentEvent.Reported(accident.nextSequence(), accident.state()));
        accident.detectLateness(recording, events);
        var revision = new AccidentRevision(accident.state(), RevisionKind.FLASH, null, recording);
        return new Registration(accident, new Change(revision, events));
    }

    public Change handle(AccidentCommand command, Recording recording) {
        AccidentStatus next =
                command.revisionKind()
                        .from(status)
                        .orElseThrow(
                                () ->
                                        new Refusal.WrongState(
                                                "accident", id, status.name(), command.slug()));
        recording.actor().requireDutyFor(command.revisionKind());
        Severity previous = facts.severity();
        AccidentStatus previousStatus = status;
        switch (command) {
            case Revise revise -> revise(revise, recording);
            case Merge merge -> mergeInto(merge.intoAccidentId());
            case Verify _, Withdraw _, Advance _ -> {}
        }
        status = next;
        revision++;
        knownAt = recording.knownAt();
        List<AccidentEvent> events = new ArrayList<>();
        events.add(eventOf(command, previousStatus));
        if (facts.severity() != previous) {
            events.add(new AccidentEvent.Reclassified(nextSequence(), state(), previous));
        }
        detectLateness(recording, events);
        return new Change(
                new AccidentRevision(state(), command.revisionKind(), command.reason(), recording),
                events);
    }

    /** Tells of a confirmed fault of the reporting; what the reports say stays as it is. */
    public AccidentEvent confirm(ReportFault fault, UUID adjudicationId, Instant at) {
        return new AccidentEvent.FaultConfirmed(nextSequence(), state(), adjudicationId, fault, at);
    }

    /** What this person's duty lets them do with the accident now. */
    public List<AllowedTransition> allowedTo(Actor actor, Instant now, ReportingRules rules) {
        CasualtyWindow window = new CasualtyWindow(rules.casualtyWindowClosesAt(facts));
        return Stream.of(RevisionKind.values())
                .filter(kind -> kind.isReport() && kind.from(status).isPresent())
                .filter(kind -> actor.isOneOf(kind.roles()))
                .map(kind -> new AllowedTransition(kind, window.unmet(kind, actor, now)))
                .toList();
    }

    private AccidentEvent eventOf(AccidentCommand command, AccidentStatus previous) {
        return switch (command) {
            case Revise _ -> new AccidentEvent.Revised(nextSequence(), state());
            case Verify _ -> new AccidentEvent.Verified(nextSequence(), state());
            case Withdraw _ -> new AccidentEvent.Withdrawn(nextSequence(), state());
            case Merge merge ->
                    new AccidentEvent.Merged(nextSequence(), state(), merge.intoAccidentId());
            case Advance _ -> new AccidentEvent.StatusChanged(nextSequence(), state(), previous);
        };
    }

    /** The window is the one of the facts as they stood: a correction cannot reopen it. */
    private void revise(Revise command, Recording recording) {
        if (command.kind() != ReportKind.CORRECTION && command.needsCorrection()) {
            throw new Refusal.RuleBroken(
                    "correction-needed",
                    Text.of(
                            "事故发生时间、地点、单位、统计类别和事故类型只能通过更正修改",
                            "Time, place, unit, category and type of the accident change by a correction only"));
        }
        Locus locus = command.locus() == null ? facts.locus() : command.locus();
        Facts revised = command.changes().applyTo(facts, locus, recording.rules());
        revised.timing().check(recording.knownAt());
        new CasualtyWindow(recording.rules().casualtyWindowClosesAt(facts))
                .check(facts, revised, recording);
        facts = revised;
    }

    private void mergeInto(UUID into) {
        if (into.equals(id)) {
            throw new Refusal.RuleBroken(
                    "merge-into-itself",
                    Text.of("不能与自身合并", "An accident cannot be merged into itself"));
        }
        mergedInto = into;
    }

    /** Announced once, whatever later revisions say. */
    private void detectLateness(Recording recording, List<AccidentEvent> events) {
        facts.unitReport(recording.rules())
                .filter(duty -> duty.isLate() && !lateDetected)
                .ifPresent(
                        duty -> {
                            lateDetected = true;
                            events.add(
                                    new AccidentEvent.LateReportDetected(
                                            nextSequence(), state(), duty));
                        });
    }

    private long nextSequence() {
        return ++eventSequence;
    }

    public AccidentState state() {
        return new AccidentState(
                id, accidentNo, revision, status, mergedInto, origin, knownAt, facts);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public AccidentStatus status() {
        return status;
    }

    public Facts facts() {
        return facts;
    }
}
