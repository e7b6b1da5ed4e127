package org.tocsin.responsibility.score.rest;

import static org.tocsin.responsibility.workflow.domain.Roles.AUDITOR;
import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;
import static org.tocsin.responsibility.workflow.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.score.app.ExplainedScore;
import org.tocsin.responsibility.score.app.ScoreQueries;
import org.tocsin.responsibility.score.app.ScoreRuleBook;
import org.tocsin.responsibility.score.domain.ScoreRules;
import org.tocsin.responsibility.score.domain.ScoreStep;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The dynamic scores of enterprises, which decide how often they are inspected (分级差异管理). */
@Path(EnterpriseScoreResource.PATH)
@Tag(name = "Enterprise scores 企业动态评分")
@RunOnVirtualThread
class EnterpriseScoreResource {

    static final String PATH = "/api/v1/enterprise-scores";

    private static final String COLLECTION = "List or export scores 企业评分查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope; enterprises of which nothing was reported have no score. Sort keys: score"
                    + " (default, lowest first), changedAt, unitName, id 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("企业动态评分", "enterprise-scores");

    private final ScoreQueries queries;
    private final ScoreRuleBook rules;
    private final ReaderLanguage language;
    private final Exports exports;
    private final Clock clock;

    EnterpriseScoreResource(
            ScoreQueries queries,
            ScoreRuleBook rules,
            ReaderLanguage language,
            Exports exports,
            Clock clock) {
        this.queries = queries;
        this.rules = rules;
        this.language = language;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<ScoreSummary> list(
            @Valid @BeanParam ScoreFilterParams filter, @Valid @BeanParam PageParams page) {
        return queries.page(filter.filter(), page).map(ScoreSummary::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam ScoreFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        return exports.answer(
                ScoreSummary.class,
                FILE_NAME,
                params,
                () -> queries.all(filter.filter(), page).map(ScoreSummary::of));
    }

    @GET
    @Path("/rules")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "The rules in use 现行评分规则",
            description =
                    "As data: what is counted, for how long, and which class follows 现行评分规则，按配置")
    public ScoreRules rules() {
        return rules.on(Moments.today(clock));
    }

    @GET
    @Path("/{unitId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "A score, explained item by item 评分及计分明细",
            description =
                    "With `asOf`, as it followed from what was known then: the same answer for ever. Out of scope, or nothing"
                            + " reported yet, is 404 可按任一过去时刻重算，结果不变")
    public RestResponse<ScoreView> single(
            UUID unitId,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = "As of a past instant 截至时刻",
                            example = "2026-10-01T00:00:00+08:00")
                    Instant asOf) {
        ExplainedScore explained = queries.single(unitId, asOf);
        String shown = asOf == null ? "" : "at-" + asOf.toString().replaceAll("[^0-9]", "-");
        return Representation.of(
                ScoreView.of(explained, language.locale()), explained.standing().version(), shown);
    }

    @GET
    @Path("/{unitId}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "How a score came to be what it is 评分变动历史",
            description = "Newest first. Sort keys: sequence, id 每次变动一条")
    public Page<ScoreStep> history(UUID unitId, @Valid @BeanParam PageParams page) {
        return queries.history(unitId, page);
    }
}
