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
import org.tocsin.hazard.register.app.HazardFinder;
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

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List or export hazards 隐患台账查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV, NDJSON or GeoJSON (limit and cursor do not apply"
                    + " then). GeoJSON is a FeatureCollection in WGS84 (RFC 7946) without the hazards that have no position."
                    + " Within the caller's scope; the register is kept under Work Safety Law Art. 41. Sort keys:"
                    + " reportedAt (default, newest first), foundAt, updatedAt, deadline, hazardNo, id"
                    + " 在管辖范围内分页查询，或按 Accept 导出全部（CSV、NDJSON；GeoJSON 不含无位置的隐患）";

    private static final Text FILE_NAME = Text.of("隐患台账", "hazards");

    private final HazardFinder finder;
    private final HazardQueries queries;
    private final HazardReports reports;
    private final HazardViews views;
    private final Exports exports;

    HazardResource(
            HazardFinder finder,
            HazardQueries queries,
            HazardReports reports,
            HazardViews views,
            Exports exports) {
        this.finder = finder;
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
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<HazardSummary> list(
            @Valid @BeanParam HazardFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.page(finder.page(filter.filter(), page), expand);
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
            @Valid @BeanParam HazardFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<HazardSummary> rows = finder.all(filter.filter(), page).map(views.row(expand));
        return exports.answer(HazardSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Produces(Exports.APPLICATION_GEO_JSON)
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
    public Response map(
            @Valid @BeanParam HazardFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<HazardSummary> rows =
                finder.all(filter.filter().onMap(), page).map(views.row(expand));
        return exports.map(FILE_NAME, () -> rows.map(HazardFeature::of));
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
    @Operation(
            summary = "Read one hazard 隐患详情",
            description =
                    "With its case file and what this caller may do next. Out of scope is 404 含全部办理记录与可办理事项")
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
    @Operation(
            summary = "Report a hazard 上报隐患",
            description =
                    "Everybody may report hazards (Work Safety Law Art. 74), enterprises must look for them (Art. 41). Who reports, the division and the time of the report come from the token, the unit and the clock 上报人、区划和时间不由请求体给出")
    public RestResponse<HazardView> report(@Valid @NotNull ReportHazard report) {
        return views.created(reports.report(report));
    }
}
