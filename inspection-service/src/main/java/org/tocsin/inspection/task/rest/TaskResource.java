package org.tocsin.inspection.task.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
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
import org.tocsin.inspection.task.app.TaskQueries;
import org.tocsin.inspection.task.app.TaskRegister;
import org.tocsin.inspection.task.domain.CreateTask;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Tasks: made, listed, exported. */
@Path(TaskResource.PATH)
@Tag(name = "Inspection tasks 检查任务")
@RunOnVirtualThread
class TaskResource {

    static final String PATH = "/api/v1/inspection-tasks";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List tasks, or export them 检查任务列表与导出";

    private static final String COLLECTION_DESCRIPTION =
            "Sort keys: dueOn (default), createdAt, updatedAt, taskNo, id. A page of JSON, or all matching tasks as CSV"
                    + " or NDJSON. For an enterprise an unannounced inspection does not exist before it starts"
                    + " 默认按期限排序；暗访任务开始前对企业不可见";

    private static final Text FILE_NAME = Text.of("检查任务", "inspection-tasks");

    private final TaskRegister register;
    private final TaskQueries queries;
    private final TaskViews views;
    private final Exports exports;

    TaskResource(TaskRegister register, TaskQueries queries, TaskViews views, Exports exports) {
        this.register = register;
        this.queries = queries;
        this.views = views;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Make a task 新建检查任务",
            description =
                    "For one unit of the caller's area. With officers it is assigned at once 填写检查人员则直接派发")
    @APIResponse(
            responseCode = "201",
            description = "Created 已创建",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public RestResponse<TaskView> create(@Valid @NotNull CreateTask task) {
        return views.created(register.create(task));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<TaskSummary> list(
            @Valid @BeanParam TaskFilterParams filter,
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
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam TaskFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<TaskSummary> rows = queries.all(page, filter.filter()).map(views.row(expand));
        return exports.answer(TaskSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "A task with what this caller may do next 检查任务详情",
            description = "Out of scope is 404 不在管辖范围内为 404")
    public RestResponse<TaskView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }
}
