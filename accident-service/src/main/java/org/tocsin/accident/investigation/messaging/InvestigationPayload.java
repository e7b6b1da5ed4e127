package org.tocsin.accident.investigation.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.EvaluationResult;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationEvent.Fact;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.investigation.domain.Measure;
import org.tocsin.accident.investigation.domain.MeasureGrade;
import org.tocsin.accident.investigation.domain.OpeningBasis;
import org.tocsin.accident.investigation.domain.Publication;
import org.tocsin.accident.investigation.domain.ResponsibilityKind;
import org.tocsin.accident.investigation.domain.ResponsibleParty;
import org.tocsin.accident.report.domain.Severity;

/** The published form of {@link InvestigationEvent}s: {@code docs/events/tocsin.investigation}. */
sealed interface InvestigationPayload {

    /** What every payload of this topic begins with: never a person. */
    record Common(
            UUID investigationId,
            String investigationNo,
            UUID accidentId,
            String accidentNo,
            @Nullable UUID unitId,
            String division,
            InvestigationLevel level,
            Severity severity,
            InvestigationStatus status,
            @Nullable InvestigationStatus previousStatus,
            Instant dueAt,
            Instant at) {

        static Common of(Fact fact) {
            InvestigationSnapshot investigation = fact.investigation();
            InvestigatedAccident accident = investigation.accident();
            return new Common(
                    investigation.id(),
                    investigation.investigationNo(),
                    accident.accidentId(),
                    accident.accidentNo(),
                    accident.unitId(),
                    accident.division(),
                    investigation.opening().level(),
                    accident.severity(),
                    investigation.status(),
                    fact.previousStatus(),
                    investigation.dueAt(),
                    fact.at());
        }
    }

    /** A measure: one hazard of its unit. */
    record DemandedMeasure(
            UUID measureId,
            String text,
            UUID responsibleUnitId,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            MeasureGrade grade,
            LocalDate deadline) {

        static DemandedMeasure of(Measure measure) {
            return new DemandedMeasure(
                    measure.id(),
                    measure.text(),
                    measure.responsibleUnitId(),
                    measure.division(),
                    measure.industry(),
                    measure.grid(),
                    measure.grade(),
                    measure.deadline());
        }
    }

    /** Units and posts; what is proposed is written by officers for officers and stays here. */
    record Party(UUID unitId, @Nullable String post, ResponsibilityKind responsibility) {

        static Party of(ResponsibleParty party) {
            return new Party(party.unitId(), party.post(), party.responsibility());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements InvestigationPayload {}

    record Opened(@JsonUnwrapped Common common, OpeningBasis basis, @Nullable UUID takesOver)
            implements InvestigationPayload {}

    record Extended(@JsonUnwrapped Common common, int days) implements InvestigationPayload {}

    record Reported(@JsonUnwrapped Common common, int round) implements InvestigationPayload {}

    record Approved(
            @JsonUnwrapped Common common,
            List<DemandedMeasure> measures,
            List<Party> responsibleParties)
            implements InvestigationPayload {

        public Approved {
            measures = List.copyOf(measures);
            responsibleParties = List.copyOf(responsibleParties);
        }
    }

    /** What was written for the public, and nothing of the report. */
    record Published(@JsonUnwrapped Common common, String title, String summary)
            implements InvestigationPayload {

        static Published of(Common common, Publication publication) {
            return new Published(common, publication.title(), publication.summary());
        }
    }

    record TakenOver(@JsonUnwrapped Common common, UUID takenOverBy)
            implements InvestigationPayload {}

    record Evaluated(@JsonUnwrapped Common common, EvaluationResult result)
            implements InvestigationPayload {}

    static InvestigationPayload of(InvestigationEvent event) {
        Common common = Common.of(event.fact());
        return switch (event) {
            case InvestigationEvent.Opened(var fact) ->
                    new Opened(
                            common,
                            fact.investigation().opening().basis(),
                            fact.investigation().opening().takesOver());
            case InvestigationEvent.Extended(_, var days) -> new Extended(common, days);
            case InvestigationEvent.Submitted(_, var round) -> new Reported(common, round);
            case InvestigationEvent.Returned(_, var round) -> new Reported(common, round);
            case InvestigationEvent.Approved(_, var measures, var parties) ->
                    new Approved(
                            common,
                            measures.stream().map(DemandedMeasure::of).toList(),
                            parties.stream().map(Party::of).toList());
            case InvestigationEvent.TakenOver(_, var by) -> new TakenOver(common, by);
            case InvestigationEvent.Evaluated(_, var result) -> new Evaluated(common, result);
            case InvestigationEvent.Published(var fact) ->
                    Published.of(common, fact.investigation().publication());
            case InvestigationEvent.Discontinued _, InvestigationEvent.Closed _ ->
                    new Plain(common);
        };
    }
}
