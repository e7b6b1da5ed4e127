package org.tocsin.inspection.log.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.log.domain.LogCommand.AddAddendum;
import org.tocsin.inspection.log.domain.LogCommand.Submit;
import org.tocsin.inspection.log.domain.LogCommand.TakeBack;
import org.tocsin.inspection.log.domain.LogCommand.Write;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** What one officer did on one day (排查日志). */
@Entity
@Table(name = "inspection_log")
public class InspectionLog {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String logNo;
    private String officer;
    private String officerName;
    private String division;

    @Column(name = "log_day")
    private LocalDate day;

    /** The day's borders, for queries over visits. */
    private Instant startsAt;

    private Instant endsAt;
    private Instant locksAt;

    @Enumerated(EnumType.STRING)
    private LogStatus status;

    private @Nullable Instant submittedAt;
    private @Nullable Instant lockedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "inspection_log_entry", joinColumns = @JoinColumn(name = "log_id"))
    @OrderColumn(name = "position")
    private List<LogEntry> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "inspection_log_addendum", joinColumns = @JoinColumn(name = "log_id"))
    @OrderColumn(name = "position")
    private List<LogAddendum> addenda = new ArrayList<>();

    protected InspectionLog() {} // Hibernate

    /**
     * @throws Refusal.RuleBroken if the entries break a rule
     */
    public InspectionLog(
            UUID id, String division, BeginLog begun, Instant locksAt, LogOccasion now) {
        LogRules.check(begun.entries());
        this.id = id;
        this.officer = now.officer();
        this.officerName = now.officerName();
        this.division = division;
        this.day = begun.day();
        this.startsAt = day.atStartOfDay(Moments.CHINA).toInstant();
        this.endsAt = day.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();
        this.locksAt = locksAt;
        this.status = LogStatus.OPEN;
        this.entries.addAll(begun.entries());
        this.createdAt = now.at();
        this.updatedAt = now.at();
    }

    /** Its number, taken last, because the series is held until the transaction ends. */
    public void numbered(String no) {
        this.logNo = no;
    }

    /**
     * Judged by the time of the call alone: a log whose time has passed counts as locked, whether
     * or not that was noticed.
     *
     * @throws Refusal.Forbidden if it is somebody else's
     * @throws Refusal.WrongState if the state machine has no such step at this time
     * @throws Refusal.RuleBroken if a rule stands in its way; the log is then unchanged
     */
    public List<LogEvent> handle(LogCommand command, LogOccasion now) {
        if (!officer.equals(now.officer())) {
            throw LogRules.notYours();
        }
        List<LogEvent> events = new ArrayList<>();
        lockIfDue(now.at(), now.at()).ifPresent(events::add);
        LogTransition step = command.transition();
        if (!LogTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("inspection-log", logNo, status.name(), step.slug());
        }
        LogRules.refuseUnless(LogRules.unmet(step, entries, now));
        updatedAt = now.at();
        apply(command, now).ifPresent(events::add);
        return events;
    }

    private Optional<LogEvent> apply(LogCommand command, LogOccasion now) {
        return switch (command) {
            case Write(var written) -> {
                LogRules.check(written);
                entries.clear();
                entries.addAll(written);
                yield Optional.empty();
            }
            case Submit _ -> {
                status = LogStatus.SUBMITTED;
                submittedAt = now.at();
                yield Optional.of(new LogEvent.Submitted(snapshot(), ++eventSequence, now.at()));
            }
            case TakeBack _ -> {
                status = LogStatus.OPEN;
                submittedAt = null;
                yield Optional.of(new LogEvent.TakenBack(snapshot(), ++eventSequence, now.at()));
            }
            case AddAddendum(var text, var reason) -> {
                addenda.add(
                        new LogAddendum(text, reason, now.at(), now.officer(), now.officerName()));
                yield Optional.of(
                        new LogEvent.AddendumAdded(snapshot(), ++eventSequence, now.at()));
            }
        };
    }

    /**
     * Locks the log once its time has passed, submitted or not. However often it is asked, that
     * happens once.
     *
     * @param by up to when
     * @param at when that is noticed
     */
    public Optional<LogEvent> lockIfDue(Instant by, Instant at) {
        if (status == LogStatus.LOCKED || by.isBefore(locksAt)) {
            return Optional.empty();
        }
        status = LogStatus.LOCKED;
        lockedAt = locksAt;
        updatedAt = at;
        return Optional.of(new LogEvent.Locked(snapshot(), ++eventSequence, locksAt));
    }

    /** What this person may do next, and what still stands in the way of it. */
    public List<AllowedLogStep> allowedFor(LogOccasion now) {
        if (!officer.equals(now.officer())) {
            return List.of();
        }
        LogStatus present = now.at().isBefore(locksAt) ? status : LogStatus.LOCKED;
        return LogTransition.lawfulIn(present).stream()
                .sorted()
                .map(step -> new AllowedLogStep(step, LogRules.unmet(step, entries, now)))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public LogSnapshot snapshot() {
        return new LogSnapshot(
                id,
                version,
                logNo,
                officer,
                officerName,
                division,
                day,
                status,
                locksAt,
                submittedAt,
                lockedAt,
                updatedAt,
                List.copyOf(entries),
                List.copyOf(addenda));
    }
}
