package org.tocsin.inspection.plan.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.plan.app.PlanQueries;
import org.tocsin.inspection.plan.app.PlanRegister;
import org.tocsin.inspection.plan.domain.CreatePlan;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Plans: drafted, listed, exported. For authorities only: they say who will be inspected. */
@Path(PlanResource.PATH)
@Tag(name = "Inspection plans 检查计划")
@RunOnVirtualThread
class PlanResource {

    static final String PATH = "/api/v1/inspection-plans";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List plans, or export them 检查计划列表与导出";

    private static final String COLLECTION_DESCRIPTION =
            "Sort keys: createdAt (default, newest first), updatedAt, year, planNo, id. A page of JSON, or all matching"
                    + " plans as CSV or NDJSON 默认按创建时间倒序";

    private static final Text FILE_NAME = Text.of("检查计划", "inspection-plans");

    private final PlanRegister register;
    private final PlanQueries queries;
    private final PlanViews views;
    private final Exports exports;

    PlanResource(PlanRegister register, PlanQueries queries, PlanViews views, Exports exports) {
        this.register = register;
        this.queries = queries;
        this.views = views;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Draft a plan 拟订检查计划",
            description =
                    "Work Safety Law Art. 62: a yearly plan, by rules of three kinds: QUOTA, FREQUENCY, RANDOM"
                            + " 年度监督检查计划，规则分全覆盖、分级频次、随机抽取")
    @APIResponse(
            responseCode = "201",
            description = "Created 已创建",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> create(@Valid @NotNull CreatePlan draft) {
        return views.created(register.create(draft));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<PlanSummary> list(
            @Valid @BeanParam PlanFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return queries.page(page, filter.filter()).map(views.row(expand));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam PlanFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<PlanSummary> rows = queries.all(page, filter.filter()).map(views.row(expand));
        return exports.answer(PlanSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "A plan with its completion rate 检查计划详情与完成率",
            description =
                    "With the formula of the rate and links to the tasks that make it up 含完成率公式与明细链接")
    public RestResponse<PlanView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }
}
