package org.tocsin.hazard.listing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingCommand;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.hazard.listing.domain.Listings;
import org.tocsin.platform.testing.contract.EventContract;

/** What is published is what docs/events promises. */
class ListingEventContractTest {

    private static final String TOPIC = "tocsin.listing";
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
                                                                        ListingPayload.of(
                                                                                event)))));
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC).stream().map(EventContract::type))
                .containsExactlyInAnyOrderElementsOf(
                        everyKindOfEvent().stream().map(ListingEvent::type).distinct().toList());
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
                                EventContract.of(TOPIC, "listing.delisted.v1")
                                        .accepts("{\"proposedBy\": \"Wang\"}"))
                .isInstanceOf(AssertionError.class);
    }

    private static List<ListingEvent> everyKindOfEvent() {
        List<ListingEvent> events = new ArrayList<>();
        events.add(Listings.untold(ListingLevel.CITY).proposed());
        events.add(after(ListingStatus.PROPOSED, Listings.REFUSE));
        events.add(after(ListingStatus.ACCEPTANCE_REQUESTED, Listings.FAIL));
        Listing listing = Listings.proposed(ListingLevel.COUNTY);
        for (ListingCommand command :
                List.of(
                        Listings.APPROVE,
                        Listings.PUBLISH,
                        Listings.REQUEST,
                        Listings.PASS,
                        Listings.DELIST)) {
            events.add(listing.handle(command, Listings.by(Listings.actorFor(command))));
        }
        events.add(
                Listings.in(ListingStatus.LISTED)
                        .noticeOverdue(Listings.DEADLINE.plusDays(1), Listings.NOW)
                        .orElseThrow());
        return events;
    }

    private static ListingEvent after(ListingStatus status, ListingCommand command) {
        return Listings.in(status).handle(command, Listings.by(Listings.actorFor(command)));
    }
}
