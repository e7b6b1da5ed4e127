package org.tocsin.inspection.visit.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.InspectionQueries;
import org.tocsin.inspection.visit.app.VisitIntake;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Visits: recorded in one call, listed, exported. */
@Path(InspectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections 检查")
@RunOnVirtualThread
class InspectionResource {

    static final String PATH = "/api/v1/inspections";

    private static final Text FILE_NAME = Text.of("检查", "inspections");

    private final VisitIntake intake;
    private final InspectionQueries queries;
    private final Exports exports;
    private final Readers readers;

    InspectionResource(
            VisitIntake intake, InspectionQueries queries, Exports exports, Readers readers) {
        this.intake = intake;
        this.queries = queries;
        this.exports = exports;
        this.readers = readers;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Record a visit with its findings 登记检查",
            description =
                    "Each finding becomes one hazard of the register. With ids made by the client an upload may be"
                            + " repeated: what is on record already is answered with 200, another visit under a known"
                            + " id is refused, and what differs is named. Answers on checklists make their findings;"
                            + " a unit that the directory does not know yet is taken with unitName and division. 每项检查发现对应一条隐患；可用客户端生成的标识重复上传")
    @APIResponse(
            responseCode = "201",
            description = "Created 已创建",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same upload is on record already 已登记过",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public RestResponse<InspectionView> record(@Valid @NotNull RecordVisit visit) {
        return switch (intake.take(visit)) {
            case VisitIntake.Outcome.Created(var file) -> {
                InspectionView view = InspectionView.of(file, readers.plain());
                yield Representation.created(
                        PATH + "/" + view.id(), view, file.inspection().revision());
            }
            case VisitIntake.Outcome.Known(var file) ->
                    Representation.of(
                            InspectionView.of(file, readers.plain()), file.inspection().revision());
            case VisitIntake.Outcome.Conflicting(var differences) ->
                    throw VisitIntake.idTaken(differences);
        };
    }

    @GET
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
            summary = "List visits, or export them 检查列表与导出",
            description =
                    "Sort keys: visitedAt, updatedAt, inspectionNo, id; default -visitedAt. A page of JSON, or all"
                            + " matching visits as CSV or NDJSON. 排序键同左，默认按检查时间倒序")
    public Page<InspectionItemView> list(
            @Valid @BeanParam InspectionFilter filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Reader reader = readers.of(expand);
        return queries.page(page, filter.search())
                .map(entry -> InspectionItemView.of(entry, reader));
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
    @Operation(
            summary = "List visits, or export them 检查列表与导出",
            description =
                    "Sort keys: visitedAt, updatedAt, inspectionNo, id; default -visitedAt. A page of JSON, or all"
                            + " matching visits as CSV or NDJSON. 排序键同左，默认按检查时间倒序")
    public Response export(
            @Valid @BeanParam InspectionFilter filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Reader reader = readers.of(expand);
        return exports.answer(
                InspectionItemView.class,
                FILE_NAME,
                params,
                () ->
                        queries.all(page, filter.search())
                                .map(entry -> InspectionItemView.of(entry, reader)));
    }

    @GET
    @Path("/{id}")
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
            summary = "A visit with its findings and hazards 检查详情",
            description =
                    "Each finding shows the hazard it became, as the register last told. 每项发现附其隐患的最新状态")
    public RestResponse<InspectionView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        InspectionFile file = queries.single(id);
        return Representation.of(
                InspectionView.of(file, readers.of(expand)), file.inspection().revision());
    }
}
