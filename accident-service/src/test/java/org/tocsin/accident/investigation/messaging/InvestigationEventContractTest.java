package org.tocsin.accident.investigation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationCommand;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.investigation.domain.InvestigationTerms;
import org.tocsin.accident.investigation.domain.Investigations;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.platform.testing.contract.EventContract;

/** What is published is what docs/events promises. */
class InvestigationEventContractTest {

    private static final String TOPIC = "tocsin.investigation";
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TestFactory
    Stream<DynamicTest> everyEventIsAsItsSchemaSays() {
        return everyKindOfEvent().stream()
                .map(
                        event ->
                                DynamicTest.dynamicTest(
                                        event.type(),
                                        () ->
                                                EventContract.of(TOPIC, event.type())
                                                        .accepts(json(event))));
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC).stream().map(c -> c.check().type()))
                .containsExactlyInAnyOrderElementsOf(
                        everyKindOfEvent().stream()
                                .map(InvestigationEvent::type)
                                .distinct()
                                .toList());
    }

    @Test
    void noEventNamesAPerson() throws Exception {
        for (InvestigationEvent event : everyKindOfEvent()) {
            assertThat(json(event)).doesNotContain("吴明", "officer", "leader", "给予处分");
        }
    }

    private static String json(InvestigationEvent event) throws Exception {
        return JSON.writeValueAsString(InvestigationPayload.of(event));
    }

    private static List<InvestigationEvent> everyKindOfEvent() {
        List<InvestigationEvent> events = new ArrayList<>();
        events.add(Investigations.untold().opened());
        events.add(after(InvestigationStatus.OPEN, Investigations.EXTEND));
        events.add(after(InvestigationStatus.OPEN, Investigations.SUBMIT));
        events.add(after(InvestigationStatus.SUBMITTED, Investigations.RETURN));
        events.add(after(InvestigationStatus.SUBMITTED, Investigations.APPROVE));
        events.add(after(InvestigationStatus.APPROVED, Investigations.CLOSE));
        for (InvestigationStatus status : InvestigationStatus.afterApproval()) {
            events.add(after(status, Investigations.EVALUATE));
            events.add(after(status, Investigations.PUBLISH));
        }
        events.add(takenOver());
        events.add(discontinued());
        return events;
    }

    private static InvestigationEvent after(
            InvestigationStatus status, InvestigationCommand command) {
        return Investigations.in(status)
                .handle(command, Investigations.somebodyFor(command.step()))
                .orElseThrow();
    }

    private static InvestigationEvent takenOver() {
        Investigation investigation = Investigations.in(InvestigationStatus.SUBMITTED);
        return investigation.giveUpTo(
                Investigations.NOBODY,
                "等级上升",
                Investigations.by(
                        Investigations.actor("city", Roles.BUREAU_OFFICER),
                        InvestigationLevel.CITY,
                        Investigations.NOW));
    }

    private static InvestigationEvent discontinued() {
        return Investigations.in(InvestigationStatus.APPROVED)
                .follow(
                        Investigations.accident(
                                AccidentStatus.WITHDRAWN,
                                Toll.of(1, 0, "350000"),
                                Investigations.NOW),
                        true,
                        InvestigationTerms.DECREE_493)
                .orElseThrow();
    }
}
