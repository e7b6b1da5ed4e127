package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything that one revision states. A revision is the whole state, not a difference, so that a
 * figure as of any moment needs one row per accident.
 *
 * @param occurredAt when the accident happened
 * @param occurredOn the same as a day in China: statistics count days, not instants
 * @param headInformedAt when the head of the unit was informed; {@code null} if not known
 * @param receivedAt when the authority received the first report; {@code null} if not known, for
 *     historic accidents only
 * @param lateBySeconds how late the unit reported; 0 in time, {@code null} if not to be determined
 * @param channel through whom it became known
 * @param severity follows from {@code toll}, computed anew at each revision
 */
@Embeddable
public record Facts(
        @Embedded Locus locus,
        @Column(name = "occurred_at") Instant occurredAt,
        @Column(name = "occurred_on") LocalDate occurredOn,
        @Nullable @Column(name = "head_informed_at") Instant headInformedAt,
        @Nullable @Column(name = "received_at") Instant receivedAt,
        @Nullable @Column(name = "late_by_seconds") Long lateBySeconds,
        @Enumerated(EnumType.STRING) ReportChannel channel,
        @Enumerated(EnumType.STRING) AccidentCategory category,
        @Embedded TypeCode type,
        @Embedded Toll toll,
        @Enumerated(EnumType.STRING) Severity severity,
        String description,
        @Nullable @Embedded ReportContent content) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Facts that the unit reported, with what follows from them filled in. */
    public static Facts of(
            Locus locus,
            Timing timing,
            AccidentCategory category,
            TypeCode type,
            Toll toll,
            String description,
            ReportContent content,
            ReportingRules rules) {
        return new Facts(
                locus,
                timing.occurredAt(),
                timing.occurredAt().atZone(CHINA).toLocalDate(),
                timing.headInformedAt(),
                timing.receivedAt(),
                rules.unitReport(timing).map(UnitReportDuty::lateBySeconds).orElse(null),
                ReportChannel.UNIT,
                category,
                type,
                toll,
                Severity.of(toll),
                description,
                content);
    }

    /** The same, come to know through somebody else: then nothing says when the unit reported. */
    public Facts through(ReportChannel other) {
        return new Facts(
                locus,
                occurredAt,
                occurredOn,
                headInformedAt,
                receivedAt,
                other == ReportChannel.UNIT ? lateBySeconds : null,
                other,
                category,
                type,
                toll,
                severity,
                description,
                content);
    }

    /** The unit's 1-hour duty as done by this report; empty if this is not the unit's report. */
    public Optional<UnitReportDuty> unitReport(ReportingRules rules) {
        return channel == ReportChannel.UNIT ? rules.unitReport(timing()) : Optional.empty();
    }

    public Timing timing() {
        return new Timing(occurredAt, headInformedAt, receivedAt);
    }

    /** An embeddable of which every column is null is read as null. */
    public ReportContent contentOrNone() {
        return content == null ? ReportContent.NONE : content;
    }
}
