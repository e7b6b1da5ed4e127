package org.tocsin.inspection.weekly.rest;

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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.tocsin.inspection.weekly.app.WeeklyReportQueries;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Weekly reports: listed, exported, read. They are opened by the clock. */
@Path(WeeklyReportResource.PATH)
@Tag(name = "Weekly reports 周报")
@RunOnVirtualThread
class WeeklyReportResource {

    static final String PATH = "/api/v1/weekly-reports";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List or export weekly reports 周报查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope. Sort keys: week (default, newest first), dueAt, updatedAt, reportNo, id"
                    + " 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("周报", "weekly-reports");

    private final WeeklyReportQueries queries;
    private final ReportViews views;
    private final Exports exports;

    WeeklyReportResource(WeeklyReportQueries queries, ReportViews views, Exports exports) {
        this.queries = queries;
        this.views = views;
        this.exports = exports;
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
    public Page<WeeklyReportSummary> list(
            @Valid @BeanParam ReportFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        ReportNames names = views.names(expand);
        return queries.page(filter.filter(), page)
                .map(entry -> WeeklyReportSummary.of(entry, names));
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
            @Valid @BeanParam ReportFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        ReportNames names = views.names(expand);
        Stream<WeeklyReportSummary> rows =
                queries.all(filter.filter(), page)
                        .map(entry -> WeeklyReportSummary.of(entry, names));
        return exports.answer(WeeklyReportSummary.class, FILE_NAME, params, () -> rows);
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
            summary = "Read one weekly report 周报详情",
            description =
                    "Its figures are pre-filled from the week's visits within the unit's division and industry, and stand beside what was declared. Out of scope is 404 预填数来自本周检查记录，与填报数对照")
    public RestResponse<WeeklyReportView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }
}
