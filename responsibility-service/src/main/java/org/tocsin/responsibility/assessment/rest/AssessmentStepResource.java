package org.tocsin.responsibility.assessment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.assessment.app.AppealDecision;
import org.tocsin.responsibility.assessment.app.AppealRequest;
import org.tocsin.responsibility.assessment.app.AssessmentDesk;
import org.tocsin.responsibility.assessment.app.PaperRequest;
import org.tocsin.responsibility.assessment.app.ScoreRequest;
import org.tocsin.responsibility.assessment.app.SelfScoreRequest;

/** The steps of an assessment's life: each a POST to a sub-resource that names it. */
@Path(AssessmentResource.PATH + "/{id}")
@Tag(name = "Assessments 考核")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessmentStepResource {

    private final AssessmentDesk desk;
    private final AssessmentAnswers answers;

    AssessmentStepResource(AssessmentDesk desk, AssessmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Path("/self-scores")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "enterprise-officer",
        "town-officer",
        "department-officer",
        "bureau-officer",
        "committee-office"
    })
    @Operation(
            operationId = "selfScoreAssessment",
            summary = "Score oneself 自评",
            description =
                    "By an officer of the assessed unit: the enterprise's own, "
                            + "the town's, the department's, for a government its bureau or "
                            + "office. It changes no point. Publishes "
                            + "`assessment.self-scored`. 由被考核单位经办人填报，不影响得分。")
    public RestResponse<AssessmentView> selfScore(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SelfScoreRequest asked) {
        desk.selfScore(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/scores")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "scoreAssessment",
            summary = "Score it 评分",
            description =
                    "By the committee office of a division above. Draws the line "
                            + "under the facts, counts what can be counted and takes the "
                            + "points of the MANUAL indicators, each with a note and a "
                            + "document. While nobody has appealed it can be scored again. "
                            + "Publishes `assessment.scored`. 由上级安委办评分。")
    public RestResponse<AssessmentView> score(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ScoreRequest asked) {
        desk.score(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/appeals")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "enterprise-officer",
        "town-officer",
        "department-officer",
        "bureau-officer",
        "committee-office"
    })
    @Operation(
            operationId = "appealAssessment",
            summary = "Appeal 申诉",
            description =
                    "By the assessed unit, once, within the time that the "
                            + "operator has set (5 days by default), with grounds. "
                            + "Publishes `assessment.appealed`. 由被考核单位在规定期限内提出。")
    public RestResponse<AssessmentView> appeal(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AppealRequest asked) {
        desk.appeal(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/appeal-decisions")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "decideAssessmentAppeal",
            summary = "Decide an appeal 处理申诉",
            description =
                    "By the committee office of a division above, not by the "
                            + "person who scored. It is counted again at a new cut-off, "
                            + "with the points that the decision changes. Publishes "
                            + "`assessment.scored`. 评分人须回避。")
    public RestResponse<AssessmentView> decideAppeal(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AppealDecision asked) {
        desk.decideAppeal(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/confirmations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("leader")
    @Operation(
            operationId = "confirmAssessment",
            summary = "Confirm 确认",
            description =
                    "By a leader of a division above, when the period and the "
                            + "time for an appeal are over. Publishes "
                            + "`assessment.confirmed`. 由上级领导确认。")
    public RestResponse<AssessmentView> confirm(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PaperRequest asked) {
        desk.confirm(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/publications")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "publishAssessment",
            summary = "Publish 公布",
            description =
                    "From now on the ranking shows it to everybody who may ask. "
                            + "Publishes `assessment.published`. 公布后列入公开排名。")
    public RestResponse<AssessmentView> publish(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PaperRequest asked) {
        desk.publish(id, IfMatch.of(ifMatch), asked);
        return answers.single(id);
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "correctAssessment",
            summary = "Open a correction of a published one 更正",
            description =
                    "What was published stays as it is; the answer is a new assessment of the same "
                            + "unit and period, to which what became known since then counts. 应答为新的更正考核。")
    @APIResponse(
            responseCode = "201",
            description = "The new assessment 已创建的更正考核",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public RestResponse<AssessmentView> correct(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.created(desk.correct(id, IfMatch.of(ifMatch)));
    }
}
