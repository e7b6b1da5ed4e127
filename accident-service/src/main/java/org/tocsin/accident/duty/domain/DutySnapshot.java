package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Severity;

/** A duty in the register as it stands. */
public record DutySnapshot(
        UUID id,
        UUID accidentId,
        String accidentNo,
        Locus locus,
        Severity severity,
        DutyKind duty,
        String rule,
        String ruleVersion,
        String occurrence,
        @Nullable Instant runsFrom,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable Instant endedAt,
        long suspendedSeconds,
        Standing standing) {

    public DutyState state(Instant at) {
        return Judgement.state(standing, dueAt, at);
    }

    public @Nullable Long lateBySeconds(Instant at) {
        return Judgement.lateBySeconds(state(at), dueAt, doneAt, at);
    }
}
