package org.tocsin.accident.investigation.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.investigation.app.InvestigationCase;
import org.tocsin.accident.investigation.domain.AllowedInvestigationStep;
import org.tocsin.accident.investigation.domain.Appraisal;
import org.tocsin.accident.investigation.domain.Approval;
import org.tocsin.accident.investigation.domain.Closure;
import org.tocsin.accident.investigation.domain.Delegation;
import org.tocsin.accident.investigation.domain.DocumentUse;
import org.tocsin.accident.investigation.domain.Evaluation;
import org.tocsin.accident.investigation.domain.Extension;
import org.tocsin.accident.investigation.domain.InvestigationDecision;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.Measure;
import org.tocsin.accident.investigation.domain.Member;
import org.tocsin.accident.investigation.domain.Opening;
import org.tocsin.accident.investigation.domain.Papers;
import org.tocsin.accident.investigation.domain.Publication;
import org.tocsin.accident.investigation.domain.ResponsibleParty;
import org.tocsin.accident.investigation.domain.Submission;
import org.tocsin.accident.investigation.domain.TickedCheck;
import org.tocsin.platform.http.TransitionView;

/**
 * An investigation with its dossier, for those who may see it (Decree 493 Art. 28); others find the
 * dossier left out, and enterprises the measures that are theirs.
 */
@Schema(name = "Investigation", description = "An investigation with its whole dossier 事故调查全档")
public record InvestigationView(
        @JsonUnwrapped InvestigationSummary investigation,
        @Nullable @Schema(nullable = true) InvestigationDossier dossier,
        @Schema(description = "Of the report that counts; before approval for insiders only 整改措施")
                List<MeasureView> measures,
        @Nullable @Schema(nullable = true) Publication publication,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    /** What is seen by those who investigate, supervise and audit. */
    @Schema(name = "InvestigationDossier", description = "Left out for enterprises and towns 调查档案")
    public record InvestigationDossier(
            @Schema(description = "How it began 立案") Opening opening,
            @Nullable @Schema(nullable = true) Delegation delegation,
            @Nullable @Schema(description = "Decree 493 Art. 22 邀请检察院日期", nullable = true)
                    LocalDate procuratorateInvitedOn,
            @Schema(description = "Those who left included 调查组") List<Member> team,
            @Schema(description = "Their time does not count, Art. 27 技术鉴定")
                    List<Appraisal> appraisals,
            @Nullable @Schema(nullable = true) Extension extension,
            @Schema(description = "All submissions, oldest first 历次报告") List<Submission> reports,
            @Schema(description = "Of the report that counts 责任单位和岗位")
                    List<ResponsibleParty> responsibleParties,
            @Nullable @Schema(nullable = true) Approval approval,
            @Schema(description = "Closing checks found met, oldest first 四不放过")
                    List<TickedCheck> closingChecks,
            @Nullable @Schema(nullable = true) Closure closure,
            @Schema(description = "Oldest first 评估") List<Evaluation> evaluations,
            @Schema(description = "What the files were handed in for 文件用途")
                    List<DocumentUse> documents,
            @Schema(description = "Steps taken, oldest first 办理记录")
                    List<InvestigationDecision> decisions) {

        static InvestigationDossier of(InvestigationSnapshot investigation, Papers papers) {
            return new InvestigationDossier(
                    investigation.opening(),
                    investigation.delegation(),
                    investigation.procuratorateInvitedOn(),
                    papers.team(),
                    papers.appraisals(),
                    investigation.extension(),
                    papers.reports(),
                    papers.currentParties(),
                    investigation.approval(),
                    papers.closingChecks(),
                    investigation.closure(),
                    papers.evaluations(),
                    papers.documents(),
                    papers.decisions());
        }
    }

    static InvestigationView of(InvestigationCase whole, @Nullable Locale names, Locale locale) {
        InvestigationSnapshot investigation = whole.investigation();
        String href = InvestigationResource.PATH + "/" + investigation.id();
        return new InvestigationView(
                InvestigationSummary.of(investigation, whole.now(), names),
                whole.whole() ? InvestigationDossier.of(investigation, whole.papers()) : null,
                measures(whole),
                investigation.publication(),
                whole.allowed().stream().map(step -> transition(href, step, locale)).toList());
    }

    private static List<MeasureView> measures(InvestigationCase whole) {
        UUID own = whole.unitId();
        boolean approved = whole.investigation().status().isApproved();
        return whole.papers().currentMeasures().stream()
                .filter(measure -> whole.whole() || approved && isFor(measure, own))
                .map(measure -> MeasureView.of(measure, whole.hazards().get(measure.id())))
                .toList();
    }

    private static boolean isFor(Measure measure, @Nullable UUID own) {
        return own == null || measure.responsibleUnitId().equals(own);
    }

    private static TransitionView transition(
            String href, AllowedInvestigationStep step, Locale locale) {
        return TransitionView.of(
                step.step().slug(), href + "/" + step.step().path(), step.unmet(), locale);
    }
}
