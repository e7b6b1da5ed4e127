package org.tocsin.hazard.register.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardEvent;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Hazards;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.OverdueKind;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.register.domain.Report;
import org.tocsin.platform.testing.contract.EventContract;

/** What is published is what docs/events promises. */
class EventContractTest {

    private static final String TOPIC = "tocsin.hazard";
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
                                                        .accepts(
                                                                JSON.writeValueAsString(
                                                                        HazardPayload.of(event)))));
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC).stream().map(EventContract::type))
                .containsExactlyInAnyOrderElementsOf(
                        everyKindOfEvent().stream().map(HazardEvent::type).distinct().toList());
    }

    @TestFactory
    Stream<DynamicTest> theSamplesAreAsTheirSchemasSay() {
        return EventContract.all(TOPIC).stream()
                .map(contract -> DynamicTest.dynamicTest(contract.type(), contract::check));
    }

    @Test
    void aFieldThatNobodyPublishedIsFound() {
        assertThatThrownBy(
                        () ->
                                EventContract.of(TOPIC, "hazard.closed.v1")
                                        .accepts("{\"reporter\": \"Wang\"}"))
                .isInstanceOf(AssertionError.class);
    }

    private static List<HazardEvent> everyKindOfEvent() {
        List<HazardEvent> events = new ArrayList<>();
        events.add(fresh().reported());
        events.addAll(after(HazardStatus.REPORTED, Hazards.REJECT));
        events.addAll(after(HazardStatus.REPORTED, Hazards.MERGE));
        events.addAll(recurred());
        events.addAll(overdue());
        events.addAll(located());
        Hazard hazard = Hazards.reported(Grade.MAJOR);
        for (HazardCommand command :
                List.of(
                        Hazards.VERIFY,
                        Hazards.MAJOR_ORDER,
                        Hazards.ACKNOWLEDGE,
                        Hazards.ASK_FOR_TIME,
                        Hazards.GRANT,
                        Hazards.DOWNGRADE,
                        Hazards.EVIDENCE,
                        Hazards.FAIL,
                        Hazards.EVIDENCE,
                        Hazards.FAIL,
                        Hazards.EVIDENCE,
                        Hazards.PASS,
                        Hazards.CLOSE,
                        Hazards.REOPEN,
                        Hazards.ARCHIVE,
                        Hazards.REOPEN)) {
            events.addAll(hazard.handle(command, Hazards.by(Hazards.actorFor(command))));
        }
        return events;
    }

    private static List<HazardEvent> recurred() {
        return Hazards.reported(Grade.GENERAL)
                .handle(Hazards.VERIFY, Hazards.repeating(Hazards.OTHER, Hazards.OFFICER));
    }

    private static List<HazardEvent> overdue() {
        Occasion later = Hazards.on(Hazards.TODAY.plusYears(1), Hazards.OFFICER);
        return Stream.of(
                        Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL)
                                .noticeOverdue(OverdueKind.ORDER, later),
                        Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL)
                                .noticeOverdue(OverdueKind.REVIEW, later))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static List<HazardEvent> located() {
        return Stream.of(Place.at(118.871234, 28.941234), Place.UNKNOWN)
                .map(
                        place ->
                                Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL)
                                        .locate(place, Hazards.NOW))
                .toList();
    }

    private static Hazard fresh() {
        return new Hazard(
                Hazards.OTHER,
                "YH-990101-2026-000002",
                new NewHazard(
                                new Location(Hazards.UNIT, "990101001", null, null),
                                new Observation(null, null, "exit blocked", Hazards.NOW),
                                Grade.GENERAL,
                                Origin.ofFinding(Hazards.UNIT, Hazards.OTHER),
                                Hazards.OFFICER)
                        .reopening(Hazards.ORDER_ID),
                Report.by(Hazards.OFFICER, Hazards.NOW));
    }

    private static List<HazardEvent> after(HazardStatus status, HazardCommand command) {
        return Hazards.in(status, Grade.GENERAL)
                .handle(command, Hazards.by(Hazards.actorFor(command)));
    }
}
