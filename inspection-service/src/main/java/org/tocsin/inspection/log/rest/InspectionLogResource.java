package org.tocsin.inspection.log.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.GRID_INSPECTOR;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.log.app.LogBeginnings;
import org.tocsin.inspection.log.app.LogQueries;
import org.tocsin.inspection.log.domain.BeginLog;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Daily logs: begun, listed, exported, read. */
@Path(InspectionLogResource.PATH)
@Tag(name = "Daily logs 排查日志")
@RunOnVirtualThread
class InspectionLogResource {

    static final String PATH = "/api/v1/inspection-logs";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List or export daily logs 排查日志查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "Officers see their own; bureau officers, leaders, committee offices and auditors all within their division."
                    + " A page of JSON, or by Accept the whole filtered list as CSV or NDJSON. Sort keys: day (default,"
                    + " newest first), updatedAt, logNo, id 本人日志；管理人员可查看管辖范围内全部";

    private static final Text FILE_NAME = Text.of("排查日志", "inspection-logs");

    private final LogQueries queries;
    private final LogBeginnings beginnings;
    private final LogViews views;
    private final Exports exports;

    InspectionLogResource(
            LogQueries queries, LogBeginnings beginnings, LogViews views, Exports exports) {
        this.queries = queries;
        this.beginnings = beginnings;
        this.views = views;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({TOWN_OFFICER, GRID_INSPECTOR, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Begin the log of a day 新建当日排查日志",
            description =
                    "One of each officer and day; today or a day that is not locked yet. The visits that the officer recorded that day are shown along 每人每天一份，自动带出当日检查记录")
    public RestResponse<LogView> begin(@Valid @NotNull BeginLog begun) {
        return views.created(beginnings.begin(begun));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        TOWN_OFFICER,
        GRID_INSPECTOR,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<LogSummary> list(
            @Valid @BeanParam LogFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        LogReader reader = views.reader(expand);
        return queries.page(filter.filter(), page).map(day -> LogSummary.of(day, reader));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        TOWN_OFFICER,
        GRID_INSPECTOR,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam LogFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        LogReader reader = views.reader(expand);
        Stream<LogSummary> rows =
                queries.all(filter.filter(), page).map(day -> LogSummary.of(day, reader));
        return exports.answer(LogSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        TOWN_OFFICER,
        GRID_INSPECTOR,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Read one daily log 排查日志详情",
            description = "Whose it is not and out of scope is 404 无权查看的返回 404")
    public RestResponse<LogView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }
}
