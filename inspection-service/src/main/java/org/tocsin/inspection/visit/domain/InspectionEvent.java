package org.tocsin.inspection.visit.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a visit. */
public sealed interface InspectionEvent {

    record Recorded(int findings) implements InspectionEvent {}

    record FindingRecorded(Finding finding) implements InspectionEvent {}

    record AnswersRecorded(Instant at, AnswerTally tally) implements InspectionEvent {}

    record MeasuresOrdered(Instant at, List<Decided> measures) implements InspectionEvent {

        /** What was decided of one measure of one finding. */
        public record Decided(UUID findingId, Measure measure, MeasureDecision.Outcome decision) {}

        public MeasuresOrdered {
            measures = List.copyOf(measures);
        }
    }

    record InspectorsAdded(Instant at, int inspectors) implements InspectionEvent {}

    record Signed(Instant at) implements InspectionEvent {}

    record SignatureRefused(Instant at, String reason) implements InspectionEvent {}

    record Closed(Instant at, Progress progress) implements InspectionEvent {}

    /** Whether the visit stands in another status than before. */
    default boolean movesOn() {
        return switch (this) {
            case Recorded _, Signed _, SignatureRefused _, Closed _ -> true;
            case FindingRecorded _, AnswersRecorded _, MeasuresOrdered _, InspectorsAdded _ ->
                    false;
        };
    }

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Recorded _ -> "inspection.recorded.v1";
            case FindingRecorded _ -> "inspection.finding-recorded.v1";
            case AnswersRecorded _ -> "inspection.answers-recorded.v1";
            case MeasuresOrdered _ -> "inspection.measures-ordered.v1";
            case InspectorsAdded _ -> "inspection.inspectors-added.v1";
            case Signed _ -> "inspection.signed.v1";
            case SignatureRefused _ -> "inspection.signature-refused.v1";
            case Closed _ -> "inspection.closed.v1";
        };
    }
}
