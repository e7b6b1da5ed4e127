package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

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
import org.tocsin.hazard.register.app.HazardQueries;
import org.tocsin.hazard.register.app.HazardReports;
import org.tocsin.hazard.register.domain.ReportHazard;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** The register of hazards: what is on it, and how a hazard gets there. */
@Path(HazardResource.PATH)
@Tag(name = "Hazard register 隐患台账")
@RunOnVirtualThread
class HazardResource {

    static final String PATH = "/api/v1/hazards";

    private static final Text FILE_NAME = Text.of("隐患台账", "hazards");

    private final HazardQueries queries;
    private final HazardReports reports;
    private final HazardViews views;
    private final Exports exports;

    HazardResource(
            HazardQueries queries, HazardReports reports, HazardViews views, Exports exports) {
        this.queries = queries;
        this.reports = reports;
        this.views = views;
        this.exports = exports;
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
    @Operation(summary = "List hazards 隐患台账查询")
    public Page<HazardSummary> list(
            @Valid @BeanParam HazardFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.page(queries.page(filter.filter(), page), expand);
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
    @Operation(summary = "Export hazards 隐患台账导出")
    public Response export(
            @Valid @BeanParam HazardFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<HazardSummary> rows = queries.all(filter.filter(), page).map(views.row(expand));
        return exports.answer(HazardSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Read one hazard 隐患详情")
    public RestResponse<HazardView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER
    })
    @Operation(summary = "Report a hazard 上报隐患")
    public RestResponse<HazardView> report(@Valid @NotNull ReportHazard report) {
        return views.created(reports.report(report));
    }
}
