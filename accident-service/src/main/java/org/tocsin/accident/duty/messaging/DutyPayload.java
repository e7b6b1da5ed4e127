package org.tocsin.accident.duty.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.duty.domain.DutyEvent;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.accident.duty.domain.DutyState;
import org.tocsin.accident.report.domain.Severity;

/** The published form of {@link DutyEvent}s: {@code docs/events/tocsin.accident-duty}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DutyPayload(
        UUID dutyId,
        UUID accidentId,
        String accidentNo,
        @Nullable UUID unitId,
        String division,
        Severity severity,
        DutyKind duty,
        String occurrence,
        String rule,
        String ruleVersion,
        String article,
        DutyState state,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable Long lateBySeconds,
        Instant at) {

    static DutyPayload of(DutyEvent event, String article) {
        DutySnapshot duty = event.duty();
        return new DutyPayload(
                duty.id(),
                duty.accidentId(),
                duty.accidentNo(),
                duty.locus().unitId(),
                duty.locus().division(),
                duty.severity(),
                duty.duty(),
                duty.occurrence(),
                duty.rule(),
                duty.ruleVersion(),
                article,
                duty.state(event.at()),
                duty.dueAt(),
                duty.doneAt(),
                duty.lateBySeconds(event.at()),
                event.at());
    }
}
