package org.tocsin.accident.report.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentEvent;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Accidents;
import org.tocsin.accident.report.domain.Registration;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.accident.report.domain.ReportKind;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.platform.testing.contract.EventContract;

/** What is published is what docs/events promises. */
class AccidentEventContractTest {

    private static final String TOPIC = "tocsin.accident";
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void everyEventIsAsItsSchemaSays() throws Exception {
        for (AccidentEvent event : everyKindOfEvent()) {
            EventContract.of(TOPIC, event.type())
                    .accepts(JSON.writeValueAsString(AccidentPayload.of(event)));
        }
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(everyKindOfEvent().stream().map(AccidentEvent::type).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EventContract.all(TOPIC).stream().map(c -> c.check().type()).toList());
    }

    @Test
    void noEventCarriesTextThatCouldNameAPerson() throws Exception {
        for (AccidentEvent event : everyKindOfEvent()) {
            assertThat(JSON.writeValueAsString(AccidentPayload.of(event)))
                    .doesNotContain("scaffold", "new facts", "bureau-a");
        }
    }

    private static List<AccidentEvent> everyKindOfEvent() {
        Registration late =
                Accidents.registered(
                        Accidents.facts(
                                AccidentCategory.FIRE,
                                Accidents.ONE_DEATH,
                                Accidents.NOW.minus(Duration.ofMinutes(90)),
                                Accidents.NOW));
        List<AccidentEvent> events = new ArrayList<>(late.change().events());
        events.addAll(
                late.accident()
                        .handle(
                                Accidents.revise(
                                        ReportKind.FOLLOW_UP, Accidents.toll(3, 0, "1.25")),
                                Accidents.at(Accidents.NOW, Accidents.OFFICER))
                        .events());
        for (RevisionKind kind :
                List.of(RevisionKind.VERIFICATION, RevisionKind.WITHDRAWAL, RevisionKind.MERGE)) {
            Accident accident = Accidents.reported();
            events.addAll(
                    accident.handle(
                                    Accidents.command(kind),
                                    Accidents.at(Accidents.NOW, Accidents.actorFor(kind)))
                            .events());
        }
        events.addAll(
                Accidents.in(AccidentStatus.VERIFIED)
                        .handle(
                                Accidents.command(RevisionKind.INVESTIGATION_OPENED),
                                Accidents.at(Accidents.NOW, Accidents.OFFICER))
                        .events());
        for (ReportFault fault : ReportFault.values()) {
            events.add(Accidents.reported().confirm(fault, Accidents.OTHER, Accidents.NOW));
        }
        return events;
    }
}
