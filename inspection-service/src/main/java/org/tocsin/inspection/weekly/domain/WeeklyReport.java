package org.tocsin.inspection.weekly.domain;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.tocsin.inspection.weekly.domain.ReportCommand.Accept;
import org.tocsin.inspection.weekly.domain.ReportCommand.Return;
import org.tocsin.inspection.weekly.domain.ReportCommand.Submit;
import org.tocsin.inspection.weekly.domain.ReportCommand.SubmitNil;
import org.tocsin.platform.problem.Refusal;

/** The report (周报) of one unit for one week. */
@Entity
@Table(name = "weekly_report")
public class WeeklyReport {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String reportNo;
    @Embedded private ReportingUnit unit;
    @Embedded private ReportedWeek week;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Embedded private Deadlines deadlines;
    @Embedded private @Nullable DeclaredFigures declared;
    @Embedded private @Nullable Submission submission;
    @Embedded private @Nullable Lapses lapses;
    private Instant openedAt;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "weekly_report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportStep> steps = new ArrayList<>();

    protected WeeklyReport() {} // Hibernate

    public WeeklyReport(
            UUID id,
            String reportNo,
            ReportingUnit unit,
            IsoWeek week,
            Deadlines deadlines,
            Instant at) {
        this.id = id;
        this.reportNo = reportNo;
        this.unit = unit;
        this.week = ReportedWeek.of(week);
        this.deadlines = deadlines;
        this.status = ReportStatus.OPEN;
        this.openedAt = at;
        this.updatedAt = at;
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public ReportEvent opened() {
        return new ReportEvent.Opened(fact(null, openedAt));
    }

    /**
     * Judged by the time of the call alone: what the sweep has not noticed yet counts all the same,
     * and is told along.
     *
     * @throws Refusal.WrongState if the state machine has no such step at this time
     * @throws Refusal.Forbidden if the unit is not the caller's to report or to look at
     * @throws Refusal.RuleBroken if a rule stands in its way; the report is then unchanged
     */
    public List<ReportEvent> handle(ReportCommand command, ReportOccasion now) {
        ReportTransition step = command.transition();
        if (!now.lets(step)) {
            throw ReportRules.notYours(step);
        }
        List<ReportEvent> events = new ArrayList<>(judge(now.at(), now.at(), _ -> true));
        if (!ReportTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("weekly-report", reportNo, status.name(), step.slug());
        }
        ReportRules.refuseUnless(ReportRules.unmet(submission, step, now));
        events.add(apply(command, now));
        steps.add(ReportStep.of(command, status, now));
        return events;
    }

    /**
     * What the clock has done by {@code by}: a deadline passed makes the report missed, the end of
     * the make-up time escalates it. However often and late it is asked, each happens once.
     *
     * @param by up to when deadlines are looked at
     * @param at when that is noticed
     * @param active whether the unit existed at an instant: what a unit owes ends with the unit
     */
    public List<ReportEvent> judge(Instant by, Instant at, Predicate<Instant> active) {
        List<ReportEvent> events = new ArrayList<>();
        Optional<Lapse> next = Lapse.next(status, deadlines, lapses(), by, active);
        while (next.isPresent()) {
            Lapse lapse = next.get();
            lapses = lapse.after();
            steps.add(lapse.step());
            events.add(lapse.event(move(lapse.status(), lapse.deadline(), at)));
            next = Lapse.next(status, deadlines, lapses(), by, active);
        }
        return events;
    }

    private ReportEvent apply(ReportCommand command, ReportOccasion now) {
        return switch (command) {
            case Submit(var figures, var text) -> {
                ReportRules.check(figures);
                yield submit(figures, Submission.of(now, false, text), now);
            }
            case SubmitNil(var text) ->
                    submit(DeclaredFigures.NOTHING, Submission.of(now, true, text), now);
            case Accept _ -> new ReportEvent.Accepted(move(ReportStatus.ACCEPTED, now.at()));
            case Return(var reason) -> {
                deadlines = now.terms().afterReturn(now.at(), lapses().missedAt() != null);
                yield new ReportEvent.Returned(
                        move(ReportStatus.RETURNED, now.at()), reason, deadlines.dueAt());
            }
        };
    }

    private ReportEvent submit(DeclaredFigures figures, Submission handedIn, ReportOccasion now) {
        boolean again = status == ReportStatus.RETURNED;
        boolean makesUp = status == ReportStatus.MISSED;
        declared = figures;
        submission = handedIn;
        if (makesUp) {
            lapses = lapses().madeUp(now.at());
        }
        boolean late = lapses().missedAt() != null;
        ReportStatus inTime = handedIn.nil() ? ReportStatus.NIL : ReportStatus.SUBMITTED;
        ReportFact fact = move(late ? ReportStatus.LATE_SUBMITTED : inTime, now.at());
        return makesUp
                ? new ReportEvent.LateSubmitted(fact)
                : new ReportEvent.Submitted(fact, again);
    }

    private ReportFact move(ReportStatus target, Instant at) {
        return move(target, at, at);
    }

    private ReportFact move(ReportStatus target, Instant at, Instant noticed) {
        ReportStatus before = status;
        status = target;
        updatedAt = noticed;
        return fact(before, at);
    }

    private ReportFact fact(@Nullable ReportStatus before, Instant at) {
        eventSequence++;
        return new ReportFact(snapshot(), eventSequence, before, at);
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedReportStep> allowedFor(ReportOccasion now) {
        return ReportTransition.lawfulIn(statusAt(now.at())).stream()
                .filter(now::lets)
                .sorted()
                .map(s -> new AllowedReportStep(s, ReportRules.unmet(submission, s, now)))
                .toList();
    }

    /** Where it stands at a time, also if nobody has looked since. */
    private ReportStatus statusAt(Instant at) {
        boolean owed = ReportTransition.lawfulIn(status).contains(ReportTransition.SUBMIT);
        boolean over = deadlines.isDue(at) && deadlines.isMakeUpOver(at);
        return owed && over ? ReportStatus.ESCALATED : status;
    }

    private Lapses lapses() {
        return lapses == null ? Lapses.NONE : lapses;
    }

    public UUID id() {
        return id;
    }

    /** Oldest first. */
    public List<ReportStep> steps() {
        return List.copyOf(steps);
    }

    public ReportSnapshot snapshot() {
        return new ReportSnapshot(
                id,
                version,
                reportNo,
                unit,
                week.week(),
                status,
                deadlines,
                declared,
                submission,
                lapses(),
                openedAt,
                updatedAt);
    }
}
