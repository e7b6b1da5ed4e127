package org.tocsin.accident.duty.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.duty.domain.DutyEvent;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.accident.duty.domain.Standing;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.testing.contract.EventContract;

/** What is published is what docs/events promises. */
class DutyEventContractTest {

    private static final String TOPIC = "tocsin.accident-duty";
    private static final Instant DUE = Instant.parse("2026-03-01T03:10:00Z");
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static DutySnapshot duty(Instant doneAt, Standing standing) {
        return new DutySnapshot(
                new UUID(3, 1),
                new UUID(1, 1),
                "SG-990101-2026-000001",
                new Locus("990101001", null, null, null),
                Severity.LARGER,
                DutyKind.FORWARD,
                "forward-2h",
                "decree-493/2007",
                "CITY",
                DUE.minusSeconds(7200),
                DUE,
                doneAt,
                null,
                0,
                standing);
    }

    private static List<DutyEvent> everyKind() {
        Instant later = DUE.plusSeconds(5);
        return List.of(
                new DutyEvent.Missed(1, duty(null, Standing.OPEN), later),
                new DutyEvent.Missed(1, duty(later, Standing.DONE_LATE), later),
                new DutyEvent.Settled(2, duty(DUE, Standing.DONE_IN_TIME), later),
                new DutyEvent.Settled(2, duty(null, Standing.NOT_APPLICABLE), later));
    }

    @Test
    void everyEventIsAsItsSchemaSays() throws Exception {
        for (DutyEvent event : everyKind()) {
            EventContract.of(TOPIC, event.type())
                    .accepts(JSON.writeValueAsString(DutyPayload.of(event, "条例第十一条")));
        }
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(everyKind().stream().map(DutyEvent::type).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EventContract.all(TOPIC).stream().map(c -> c.check().type()).toList());
    }
}
