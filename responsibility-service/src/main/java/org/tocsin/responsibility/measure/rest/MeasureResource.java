package org.tocsin.responsibility.measure.rest;

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
import org.tocsin.responsibility.measure.app.MeasureQueries;
import org.tocsin.responsibility.measure.app.MeasureRegister;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.ProposeMeasure;

/** Measures against those who did not answer for safety, and how they are proposed. */
@Path(MeasureResource.PATH)
@Tag(name = "Measures 问责措施")
@RunOnVirtualThread
class MeasureResource {

    static final String PATH = "/api/v1/measures";

    private static final String COLLECTION = "List or export measures 措施查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope; an enterprise sees its own from the decision on. Sort keys: proposedAt"
                    + " (default, newest first), updatedAt, measureNo, id 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("问责措施", "measures");

    private final MeasureQueries queries;
    private final MeasureRegister register;
    private final MeasureViews views;
    private final Exports exports;

    MeasureResource(
            MeasureQueries queries, MeasureRegister register, MeasureViews views, Exports exports) {
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
    public Page<MeasureSummary> list(
            @Valid @BeanParam MeasureFilterParams filter,
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
            @Valid @BeanParam MeasureFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Function<MeasureSnapshot, MeasureSummary> row = views.row(expand);
        return exports.answer(
                MeasureSummary.class,
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
            summary = "Read one measure 措施详情",
            description =
                    "With grounds, follow-up, the record of its handling and what this caller may do next. Out of scope is 404 含事由、后续要求、办理记录与可办理事项")
    public RestResponse<MeasureView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Propose a measure 提议采取措施",
            description =
                    "With its grounds; a leader decides. The blacklist is for enterprises: Work Safety Law Art. 78 has serious"
                            + " offences recorded and made public 提议并附事由、依据，由领导决定；黑名单依据《安全生产法》第七十八条")
    public RestResponse<MeasureView> propose(@Valid @NotNull ProposeMeasure proposal) {
        return views.created(register.propose(proposal));
    }
}
