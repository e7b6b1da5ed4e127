package org.tocsin.accident.investigation.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.tocsin.accident.investigation.app.InvestigationOpenings;
import org.tocsin.accident.investigation.app.InvestigationQueries;
import org.tocsin.accident.investigation.app.OpenInvestigation;
import org.tocsin.accident.investigation.app.TakeOver;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Investigations: which there are, and how one begins. */
@Path(InvestigationResource.PATH)
@Tag(name = "Investigations 事故调查")
@RunOnVirtualThread
class InvestigationResource {

    static final String PATH = "/api/v1/investigations";

    private static final String COLLECTION = "List or export investigations 事故调查查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope; enterprises see those of their own unit from the approval on. Sort keys:"
                    + " openedAt (default, newest first), dueAt, updatedAt, investigationNo, id 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("事故调查", "investigations");

    private final InvestigationQueries queries;
    private final InvestigationOpenings openings;
    private final InvestigationViews views;
    private final Exports exports;

    InvestigationResource(
            InvestigationQueries queries,
            InvestigationOpenings openings,
            InvestigationViews views,
            Exports exports) {
        this.queries = queries;
        this.openings = openings;
        this.views = views;
        this.exports = exports;
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
    public Page<InvestigationSummary> list(
            @Valid @BeanParam InvestigationFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return queries.page(filter.filter(), page).map(views.row(expand));
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
            @Valid @BeanParam InvestigationFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<InvestigationSummary> rows =
                queries.all(filter.filter(), page).map(views.row(expand));
        return exports.answer(InvestigationSummary.class, FILE_NAME, params, () -> rows);
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
            summary = "Read one investigation 事故调查详情",
            description =
                    "With its dossier for those who investigate, supervise and audit, the hazards that its measures became,"
                            + " and what this caller may do next. Out of scope is 404 含调查档案、整改措施及可办理事项")
    public RestResponse<InvestigationView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_OFFICER)
    @Operation(
            summary = "Open an investigation 立案调查",
            description =
                    "Of a verified accident, by the level that its class makes competent (Decree 493 Art. 19: county GENERAL,"
                            + " city LARGER, province MAJOR, State Council EXTRAORDINARY) or a higher one (Art. 20). The accident"
                            + " goes to UNDER_INVESTIGATION. One at a time 由负责调查的人民政府或上级立案，同一事故同时只能有一个")
    public RestResponse<InvestigationView> open(@Valid @NotNull OpenInvestigation asked) {
        return views.created(openings.open(asked));
    }

    @POST
    @Path("/{id}/takeovers")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_OFFICER)
    @Operation(
            summary = "Take an investigation over 上级另行组织调查",
            description =
                    "By a higher level than the one that investigates, before the approval: the answer is a new investigation"
                            + " that replaces this one. Its basis is SEVERITY_RAISED if the class rose within 30 days (road"
                            + " traffic and fire 7), else SUPERIOR_DECISION. Decree 493 Art. 20 应答为接手的新调查")
    @APIResponse(
            responseCode = "201",
            description = "The new investigation 新的调查",
            content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public RestResponse<InvestigationView> takeOver(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TakeOver asked) {
        return views.created(openings.takeOver(id, IfMatch.of(ifMatch), asked));
    }
}
