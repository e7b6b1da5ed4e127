package org.tocsin.hazard.register.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.hazard.register.domain.ExtensionResult;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardEvent;
import org.tocsin.hazard.register.domain.HazardEvent.Fact;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.OverdueKind;
import org.tocsin.hazard.register.domain.Source;

/** The published form of {@link HazardEvent}s: {@code docs/events/tocsin.hazard}. */
sealed interface HazardPayload {

    /** What every payload of this topic begins with. */
    record Common(
            UUID hazardId,
            String hazardNo,
            UUID unitId,
            Grade grade,
            HazardStatus status,
            @Nullable HazardStatus previousStatus,
            Source source,
            @Nullable UUID findingId,
            Instant at) {

        static Common of(Fact fact) {
            return new Common(
                    fact.hazardId(),
                    fact.hazardNo(),
                    fact.location().unitId(),
                    fact.standing().grade(),
                    fact.standing().status(),
                    fact.previousStatus(),
                    fact.origin().source(),
                    fact.origin().findingId(),
                    fact.standing().since());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements HazardPayload {}

    record Reported(
            @JsonUnwrapped Common common,
            @Nullable UUID inspectionId,
            @Nullable UUID measureId,
            @Nullable UUID reopenedFrom,
            @Nullable String part,
            @Nullable String item,
            String description,
            Instant foundAt,
            @Nullable Double longitude,
            @Nullable Double latitude)
            implements HazardPayload {}

    record Verified(@JsonUnwrapped Common common, Grade reportedGrade) implements HazardPayload {}

    record Rejected(@JsonUnwrapped Common common, String reason) implements HazardPayload {}

    record Merged(@JsonUnwrapped Common common, UUID intoHazardId) implements HazardPayload {}

    record Ordered(@JsonUnwrapped Common common, String orderNo, String measure, LocalDate deadline)
            implements HazardPayload {}

    record Reviewed(@JsonUnwrapped Common common, int failedReviews) implements HazardPayload {}

    record ReviewFailed(@JsonUnwrapped Common common, int failedReviews, LocalDate deadline)
            implements HazardPayload {}

    record Acknowledged(@JsonUnwrapped Common common, String orderNo) implements HazardPayload {}

    record ExtensionRequested(
            @JsonUnwrapped Common common, String orderNo, LocalDate requestedDeadline)
            implements HazardPayload {}

    record ExtensionDecided(
            @JsonUnwrapped Common common,
            String orderNo,
            ExtensionResult result,
            @Nullable LocalDate deadline)
            implements HazardPayload {}

    record Downgraded(@JsonUnwrapped Common common, String reason) implements HazardPayload {}

    record Reopened(@JsonUnwrapped Common common, UUID reopenedAs, String reason)
            implements HazardPayload {}

    record Recurred(@JsonUnwrapped Common common, UUID recurrenceOf, String part, String item)
            implements HazardPayload {}

    record Located(
            @JsonUnwrapped Common common, @Nullable Double longitude, @Nullable Double latitude)
            implements HazardPayload {}

    record Overdue(@JsonUnwrapped Common common, OverdueKind kind, LocalDate dueOn)
            implements HazardPayload {}

    static HazardPayload of(HazardEvent event) {
        Common common = Common.of(event.fact());
        return switch (event) {
            case HazardEvent.Reported(
                            _,
                            var seen,
                            var place,
                            var inspectionId,
                            var measureId,
                            var reopenedFrom) ->
                    new Reported(
                            common,
                            inspectionId,
                            measureId,
                            reopenedFrom,
                            seen.part(),
                            seen.item(),
                            seen.description(),
                            seen.foundAt(),
                            place.longitude(),
                            place.latitude());
            case HazardEvent.Verified(_, var reported) -> new Verified(common, reported);
            case HazardEvent.Rejected(_, var reason) -> new Rejected(common, reason);
            case HazardEvent.Merged(_, var into) -> new Merged(common, into);
            case HazardEvent.RectificationOrdered(_, var order) ->
                    new Ordered(common, order.orderNo(), order.measure(), order.deadline());
            case HazardEvent.ReviewPassed(_, var failures) -> new Reviewed(common, failures);
            case HazardEvent.ReviewFailed(_, var failures, var deadline) ->
                    new ReviewFailed(common, failures, deadline);
            case HazardEvent.ReviewFailedTwice(_, var failures) -> new Reviewed(common, failures);
            case HazardEvent.OrderAcknowledged(_, var orderNo) -> new Acknowledged(common, orderNo);
            case HazardEvent.ExtensionRequested(_, var orderNo, var asked) ->
                    new ExtensionRequested(common, orderNo, asked);
            case HazardEvent.ExtensionDecided(_, var orderNo, var result, var deadline) ->
                    new ExtensionDecided(common, orderNo, result, deadline);
            case HazardEvent.Downgraded(_, var reason) -> new Downgraded(common, reason);
            case HazardEvent.Reopened(_, var successor, var reason) ->
                    new Reopened(common, successor, reason);
            case HazardEvent.Recurred(_, var earlier, var seen) ->
                    new Recurred(common, earlier, seen.part(), seen.item());
            case HazardEvent.Located(_, var place) ->
                    new Located(common, place.longitude(), place.latitude());
            case HazardEvent.Overdue(_, var kind, var dueOn) -> new Overdue(common, kind, dueOn);
            case HazardEvent.EvidenceSubmitted _, HazardEvent.Closed _, HazardEvent.Archived _ ->
                    new Plain(common);
        };
    }
}
