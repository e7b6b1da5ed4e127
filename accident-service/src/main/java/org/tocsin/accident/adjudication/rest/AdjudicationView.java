package org.tocsin.accident.adjudication.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.adjudication.app.AdjudicationFile;
import org.tocsin.accident.adjudication.domain.AdjudicationDecision;
import org.tocsin.accident.adjudication.domain.AdjudicationSnapshot;
import org.tocsin.accident.adjudication.domain.AdjudicationStatus;
import org.tocsin.accident.document.app.DocumentView;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.platform.http.TransitionView;

/** One finding with its evidence and what can be done with it. */
@Schema(name = "Adjudication", description = "The finding of a fault of the reporting 漏报、谎报、瞒报认定")
record AdjudicationView(
        UUID id,
        UUID accidentId,
        @Schema(description = "Which fault 种类") ReportFault fault,
        @Schema(description = "It counts once confirmed 状态") AdjudicationStatus status,
        @Schema(description = "Grounds 认定依据") String grounds,
        @Schema(description = "What it rests on 证据文件") List<DocumentView> evidence,
        @Schema(description = "Who proposed it 提出人") Person proposedBy,
        @Schema(description = "When it became known 提出时间") Instant proposedAt,
        @Nullable @Schema(description = "Who decided; null while proposed 认定人", nullable = true)
                Person decidedBy,
        @Nullable @Schema(description = "When 认定时间", format = "date-time", nullable = true)
                Instant decidedAt,
        @Nullable @Schema(description = "Why 认定理由", nullable = true) String decisionReason,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    /** An official. */
    @Schema(name = "AdjudicationOfficial", description = "An official 人员")
    record Person(
            @Schema(description = "The token's sub") String subject,
            @Schema(examples = "bureau-a") String name,
            @Schema(description = "Roles at that moment 角色", examples = "bureau-officer")
                    String roles) {

        static Person of(Author author) {
            return new Person(author.subject(), author.name(), author.roles());
        }
    }

    static AdjudicationView of(AdjudicationFile file, Locale locale) {
        AdjudicationSnapshot adjudication = file.adjudication();
        AdjudicationDecision decision = adjudication.decision();
        String path = path(adjudication);
        return new AdjudicationView(
                adjudication.id(),
                adjudication.accidentId(),
                adjudication.fault(),
                adjudication.status(),
                adjudication.grounds(),
                file.evidence().stream().map(d -> DocumentView.of(d, path + "/files")).toList(),
                Person.of(adjudication.proposer()),
                adjudication.proposedAt(),
                decision == null ? null : Person.of(decision.decider()),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.reason(),
                file.offers().stream()
                        .map(
                                offer ->
                                        TransitionView.of(
                                                offer.step().slug(),
                                                path + "/" + offer.step().path(),
                                                offer.unmet(),
                                                locale))
                        .toList());
    }

    static String path(AdjudicationSnapshot adjudication) {
        return AdjudicationResource.ACCIDENTS
                + "/%s/adjudications/%s".formatted(adjudication.accidentId(), adjudication.id());
    }
}
