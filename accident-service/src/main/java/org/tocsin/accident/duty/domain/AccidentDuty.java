package org.tocsin.accident.duty.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Severity;

/**
 * A duty as the register of duties keeps it: what {@link StatutoryClock} made of the accident last,
 * and what was told of it.
 */
@Entity
@Table(name = "accident_duty")
public class AccidentDuty {

    /**
     * Stands for the due time of a duty that has none, so that every duty has a place in a list.
     */
    public static final Instant NEVER = Instant.parse("9998-12-31T00:00:00Z");

    @Id private UUID id;
    @Version private long version;

    @Column(name = "event_sequence")
    private long eventSequence;

    @Column(name = "accident_id")
    private UUID accidentId;

    @Column(name = "accident_no")
    private String accidentNo;

    @Embedded private Locus locus;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private DutyKind duty;

    private String rule;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String occurrence;

    @Column(name = "runs_from")
    private Instant runsFrom;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "due_order")
    private Instant dueOrder;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "suspended_seconds")
    private long suspendedSeconds;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private Notice notice;

    protected AccidentDuty() {} // Hibernate

    public AccidentDuty(AccidentState accident, Duty now) {
        id = idOf(accident.accidentId(), now.rule().id(), now.occurrence());
        accidentId = accident.accidentId();
        rule = now.rule().id();
        occurrence = now.occurrence();
        notice = Notice.NONE;
        update(accident, now);
    }

    /** The same for whoever computes it, in the register, the answers and the events. */
    public static UUID idOf(UUID accidentId, String rule, String occurrence) {
        String name = "%s/%s/%s".formatted(accidentId, rule, occurrence);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over what the clock says now. */
    public final void update(AccidentState accident, Duty now) {
        accidentNo = accident.accidentNo();
        locus = accident.facts().locus();
        severity = accident.facts().severity();
        duty = now.rule().duty();
        ruleVersion = now.rule().version();
        runsFrom = now.runsFrom();
        dueAt = now.dueAt();
        dueOrder = dueAt == null ? NEVER : dueAt;
        doneAt = now.doneAt();
        endedAt = now.endedAt();
        suspendedSeconds = now.suspended().toSeconds();
        standing = now.standing();
    }

    /** The clock knows of no such duty any more: a correction has taken away what it came from. */
    public void cease(Instant at) {
        endedAt = endedAt == null ? at : endedAt;
        standing = Standing.NOT_APPLICABLE;
    }

    /**
     * What has to be told of it now. It is told missed at most once, and settled at most once after
     * that.
     *
     * @param silent to put it on record only
     */
    public Optional<DutyEvent> tell(Instant at, boolean silent) {
        DutyState state = Judgement.state(standing, dueAt, at);
        boolean late = state == DutyState.MISSED || state == DutyState.DONE_LATE;
        if (notice == Notice.NONE && late) {
            notice = noticeOf(state, silent);
            return notice == Notice.SILENT
                    ? Optional.empty()
                    : Optional.of(new DutyEvent.Missed(++eventSequence, snapshot(), at));
        }
        if (notice == Notice.MISSED && state != DutyState.MISSED && state != DutyState.PENDING) {
            notice = Notice.SETTLED;
            return Optional.of(new DutyEvent.Settled(++eventSequence, snapshot(), at));
        }
        return Optional.empty();
    }

    /**
     * The unit's own late report has an event of its own, {@code accident.late-report-detected}.
     */
    private Notice noticeOf(DutyState state, boolean silent) {
        if (silent || duty == DutyKind.UNIT_REPORT) {
            return Notice.SILENT;
        }
        return state == DutyState.DONE_LATE ? Notice.SETTLED : Notice.MISSED;
    }

    public DutySnapshot snapshot() {
        return new DutySnapshot(
                id,
                accidentId,
                accidentNo,
                locus,
                severity,
                duty,
                rule,
                ruleVersion,
                occurrence,
                runsFrom,
                dueAt,
                doneAt,
                endedAt,
                suspendedSeconds,
                standing);
    }

    public UUID id() {
        return id;
    }

    public Instant dueOrder() {
        return dueOrder;
    }
}
