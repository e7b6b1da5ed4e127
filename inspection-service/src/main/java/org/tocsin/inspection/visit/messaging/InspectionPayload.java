package org.tocsin.inspection.visit.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.AnswerTally;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Measure;
import org.tocsin.inspection.visit.domain.Progress;

/** The published form of {@link InspectionEvent}s: {@code docs/events/tocsin.inspection}. */
sealed interface InspectionPayload {

    record Recorded(
            UUID inspectionId,
            String inspectionNo,
            UUID unitId,
            InspectionKind kind,
            Instant visitedAt,
            int findings)
            implements InspectionPayload {}

    record FindingRecorded(
            UUID inspectionId,
            String inspectionNo,
            UUID findingId,
            UUID unitId,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            String part,
            String item,
            String description,
            FindingGrade grade,
            Instant foundAt,
            String inspector,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID checklistId,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String checkItem,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measure> demandedMeasures)
            implements InspectionPayload {

        static FindingRecorded of(Inspection inspection, Finding finding) {
            return new FindingRecorded(
                    inspection.id(),
                    inspection.inspectionNo(),
                    finding.id(),
                    inspection.unit().id(),
                    inspection.unit().division(),
                    inspection.unit().industry(),
                    inspection.unit().grid(),
                    finding.part(),
                    finding.item(),
                    finding.description(),
                    finding.grade(),
                    finding.foundAt(),
                    finding.inspector(),
                    finding.checklistId(),
                    finding.checkItem(),
                    finding.measures().entrySet().stream()
                            .filter(entry -> entry.getValue().demanded())
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    /** What the payloads of later steps begin with. */
    record Common(
            UUID inspectionId,
            String inspectionNo,
            UUID unitId,
            InspectionKind kind,
            InspectionStatus status,
            Instant at) {

        static Common of(Inspection inspection, Instant at) {
            return new Common(
                    inspection.id(),
                    inspection.inspectionNo(),
                    inspection.unit().id(),
                    inspection.visit().kind(),
                    inspection.status(),
                    at);
        }
    }

    record AnswersRecorded(@JsonUnwrapped Common common, int items, int answered, int notConforming)
            implements InspectionPayload {

        static AnswersRecorded of(Common common, AnswerTally tally) {
            return new AnswersRecorded(
                    common, tally.items(), tally.answered(), tally.notConforming());
        }
    }

    record MeasuresOrdered(
            @JsonUnwrapped Common common, List<InspectionEvent.MeasuresOrdered.Decided> measures)
            implements InspectionPayload {}

    record InspectorsAdded(@JsonUnwrapped Common common, int inspectors)
            implements InspectionPayload {}

    record Signed(@JsonUnwrapped Common common) implements InspectionPayload {}

    record SignatureRefused(@JsonUnwrapped Common common, String reason)
            implements InspectionPayload {}

    record Closed(@JsonUnwrapped Common common, int findings, int closed, int dismissed)
            implements InspectionPayload {

        static Closed of(Common common, Progress progress) {
            return new Closed(common, progress.findings(), progress.closed(), progress.dismissed());
        }
    }

    static InspectionPayload of(Inspection inspection, InspectionEvent event) {
        return switch (event) {
            case InspectionEvent.Recorded(var findings) ->
                    new Recorded(
                            inspection.id(),
                            inspection.inspectionNo(),
                            inspection.unit().id(),
                            inspection.visit().kind(),
                            inspection.visit().visitedAt(),
                            findings);
            case InspectionEvent.FindingRecorded(var finding) ->
                    FindingRecorded.of(inspection, finding);
            case InspectionEvent.AnswersRecorded(var at, var tally) ->
                    AnswersRecorded.of(Common.of(inspection, at), tally);
            case InspectionEvent.MeasuresOrdered(var at, var measures) ->
                    new MeasuresOrdered(Common.of(inspection, at), measures);
            case InspectionEvent.InspectorsAdded(var at, var inspectors) ->
                    new InspectorsAdded(Common.of(inspection, at), inspectors);
            case InspectionEvent.Signed(var at) -> new Signed(Common.of(inspection, at));
            case InspectionEvent.SignatureRefused(var at, var reason) ->
                    new SignatureRefused(Common.of(inspection, at), reason);
            case InspectionEvent.Closed(var at, var progress) ->
                    Closed.of(Common.of(inspection, at), progress);
        };
    }
}
