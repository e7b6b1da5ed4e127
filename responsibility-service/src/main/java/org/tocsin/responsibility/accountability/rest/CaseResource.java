package org.tocsin.responsibility.accountability.rest;

import static org.tocsin.responsibility.workflow.domain.Roles.AUDITOR;
import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;
import static org.tocsin.responsibility.workflow.domain.Roles.TOWN_OFFICER;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.accountability.app.CaseQueries;
import org.tocsin.responsibility.accountability.app.CaseRegister;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.OpenCase;

/** Cases of accountability, and how they are opened by hand. */
@Path(CaseResource.PATH)
@Tag(name = "Accountability cases 问责案件")
@RunOnVirtualThread
class CaseResource {

    static final String PATH = "/api/v1/accountability-cases";

    private static final String COLLECTION = "List or export cases 问责案件查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope. Sort keys: openedAt (default, newest first), updatedAt, decideBy, caseNo, id"
                    + " 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("问责案件", "accountability-cases");

    private final CaseQueries queries;
    private final CaseRegister register;
    private final CaseViews views;
    private final Exports exports;

    CaseResource(CaseQueries queries, CaseRegister register, CaseViews views, Exports exports) {
        this.queries = queries;
        this.register = register;
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
    public Page<CaseSummary> list(
            @Valid @BeanParam CaseFilterParams filter,
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
            @Valid @BeanParam CaseFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Function<CaseSnapshot, CaseSummary> row = views.row(expand);
        return exports.answer(
                CaseSummary.class,
                FILE_NAME,
                params,
                () -> queries.all(filter.filter(), page).map(row));
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
            summary = "Read one case 问责案件详情",
            description =
                    "With grounds, findings, the measures it ordered, the record of its handling and what this caller may do"
                            + " next. Out of scope is 404 含事由、调查结论、措施、办理记录与可办理事项")
    public RestResponse<CaseView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Open a case by hand 立案",
            description =
                    "Rules open cases by themselves for two failed reviews, recurrence, overdue listings and concealed accidents; one"
                            + " undecided case of a kind per unit 规则自动立案之外的人工立案，同一单位同类未决案件只有一件")
    public RestResponse<CaseView> open(@Valid @NotNull OpenCase opening) {
        return views.created(register.open(opening));
    }
}
