package org.tocsin.responsibility.assessment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.assessment.app.AssessmentComputations;
import org.tocsin.responsibility.assessment.app.AssessmentOpenings;
import org.tocsin.responsibility.assessment.app.AssessmentQueries;
import org.tocsin.responsibility.assessment.app.ComputationRequest;
import org.tocsin.responsibility.assessment.app.OpenBatch;
import org.tocsin.responsibility.assessment.app.SettlementQueries;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** What concerns many assessments at once. */
@Path(AssessmentResource.PATH)
@Tag(name = "Assessments 考核")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessmentRoundResource {

    private final AssessmentOpenings openings;
    private final AssessmentComputations computations;
    private final AssessmentQueries queries;
    private final SettlementQueries settlements;
    private final ReaderLanguage language;

    AssessmentRoundResource(
            AssessmentOpenings openings,
            AssessmentComputations computations,
            AssessmentQueries queries,
            SettlementQueries settlements,
            ReaderLanguage language) {
        this.openings = openings;
        this.computations = computations;
        this.queries = queries;
        this.settlements = settlements;
        this.language = language;
    }

    @POST
    @Path("/batches")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "openAssessments",
            summary = "Open those of all subordinate units of some kinds 批量发起考核",
            description =
                    "In a division and below it, within the caller's scope. Units that have one of"
                            + " the period already are left out, so it can be repeated. 可重复执行。")
    @APIResponse(
            responseCode = "200",
            description = "How many were opened, and how many were there already 已发起与已存在的数量",
            content = @Content(schema = @Schema(implementation = BatchViews.Batch.class)))
    public RestResponse<BatchViews.Batch> openAll(@Valid @NotNull OpenBatch asked) {
        return RestResponse.ok(
                BatchViews.Batch.of(openings.openAll(asked), asked.division(), asked.period()));
    }

    @POST
    @Path("/computations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "computeAssessments",
            summary = "Score all open ones of a period 批量评分",
            description =
                    "At one cut-off, as the monthly settlement does. MANUAL indicators stand at"
                            + " their full points until somebody scores them. Those whose unit may still"
                            + " score itself wait. 人工评分项在评分前按满分计。")
    @APIResponse(
            responseCode = "200",
            description = "How many were scored, and how many wait 已评分与等待的数量",
            content = @Content(schema = @Schema(implementation = BatchViews.Computed.class)))
    public RestResponse<BatchViews.Computed> compute(@Valid @NotNull ComputationRequest asked) {
        return RestResponse.ok(BatchViews.Computed.of(computations.compute(asked)));
    }

    @GET
    @Path("/ranking")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "rankAssessments",
            summary = "Ranking by level 考核排名",
            description =
                    "The scored units of one kind by score. Names units in the caller's scope and"
                            + " those whose assessment is published, and ranks them among each other."
                            + " 仅列出管辖范围内和已公布的单位。")
    public RankingView ranking(@Valid @BeanParam RankingQuery query) {
        return RankingView.of(
                query.period, query.level, queries.ranked(query.filter()), language.locale());
    }

    @GET
    @Path("/settlements")
    @RolesAllowed({"bureau-officer", "leader", "committee-office", "auditor"})
    @Operation(
            operationId = "listAssessmentSettlements",
            summary = "Monthly settlements 月度结算",
            description =
                    "When which month was settled, at which cut-off. Sort keys: `startedAt`"
                            + " (default, newest first), `id`.")
    public Page<SettlementView> settlements(@Valid @BeanParam PageParams page) {
        return settlements.page(page, SettlementView::of);
    }
}
