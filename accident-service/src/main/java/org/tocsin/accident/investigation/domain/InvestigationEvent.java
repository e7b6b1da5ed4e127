package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an investigation. */
public sealed interface InvestigationEvent {

    Fact fact();

    /**
     * What every event says of its investigation.
     *
     * @param sequence the investigation's event count, from 1, without gaps
     * @param previousStatus {@code null} for the first event
     */
    record Fact(
            InvestigationSnapshot investigation,
            long sequence,
            @Nullable InvestigationStatus previousStatus,
            Instant at) {}

    record Opened(Fact fact) implements InvestigationEvent {}

    record Extended(Fact fact, int days) implements InvestigationEvent {}

    record Submitted(Fact fact, int round) implements InvestigationEvent {}

    record Returned(Fact fact, int round) implements InvestigationEvent {}

    record Approved(Fact fact, List<Measure> measures, List<ResponsibleParty> parties)
            implements InvestigationEvent {

        public Approved {
            measures = List.copyOf(measures);
            parties = List.copyOf(parties);
        }
    }

    record TakenOver(Fact fact, UUID by) implements InvestigationEvent {}

    record Discontinued(Fact fact) implements InvestigationEvent {}

    record Closed(Fact fact) implements InvestigationEvent {}

    record Evaluated(Fact fact, EvaluationResult result) implements InvestigationEvent {}

    record Published(Fact fact) implements InvestigationEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Opened _ -> "investigation.opened.v1";
            case Extended _ -> "investigation.extended.v1";
            case Submitted _ -> "investigation.submitted.v1";
            case Returned _ -> "investigation.returned.v1";
            case Approved _ -> "investigation.approved.v1";
            case TakenOver _ -> "investigation.taken-over.v1";
            case Discontinued _ -> "investigation.discontinued.v1";
            case Closed _ -> "investigation.closed.v1";
            case Evaluated _ -> "investigation.evaluated.v1";
            case Published _ -> "investigation.published.v1";
        };
    }
}
