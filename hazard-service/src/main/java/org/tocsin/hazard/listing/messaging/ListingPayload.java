package org.tocsin.hazard.listing.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingEvent.Fact;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.hazard.listing.domain.Notice;

/** The published form of {@link ListingEvent}s: {@code docs/events/tocsin.listing}. */
sealed interface ListingPayload {

    /** What every payload of this topic begins with. */
    record Common(
            UUID listingId,
            String listingNo,
            UUID hazardId,
            String hazardNo,
            UUID unitId,
            UUID supervisingUnitId,
            ListingLevel level,
            LocalDate deadline,
            ListingStatus status,
            @Nullable ListingStatus previousStatus,
            Instant at) {

        static Common of(Fact fact) {
            ListingSnapshot listing = fact.listing();
            return new Common(
                    listing.id(),
                    listing.listingNo(),
                    listing.matter().hazardId(),
                    listing.matter().hazardNo(),
                    listing.matter().unitId(),
                    listing.proposal().supervisingUnitId(),
                    listing.proposal().level(),
                    listing.proposal().deadline(),
                    listing.status(),
                    fact.previousStatus(),
                    fact.at());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements ListingPayload {}

    record Published(
            @JsonUnwrapped Common common, String noticeNo, String unitName, String noticeText)
            implements ListingPayload {

        static Published of(Common common, Notice notice) {
            return new Published(common, notice.number(), notice.unitName(), notice.text());
        }
    }

    record AcceptanceRequested(@JsonUnwrapped Common common, LocalDate acceptanceDueOn)
            implements ListingPayload {}

    static ListingPayload of(ListingEvent event) {
        Common common = Common.of(event.fact());
        return switch (event) {
            case ListingEvent.Published(var fact, _) ->
                    Published.of(common, fact.listing().notice());
            case ListingEvent.AcceptanceRequested(_, var dueOn) ->
                    new AcceptanceRequested(common, dueOn);
            case ListingEvent.Proposed _,
                    ListingEvent.Approved _,
                    ListingEvent.Refused _,
                    ListingEvent.AcceptanceRefused _,
                    ListingEvent.Accepted _,
                    ListingEvent.Delisted _,
                    ListingEvent.Overdue _ ->
                    new Plain(common);
        };
    }
}
