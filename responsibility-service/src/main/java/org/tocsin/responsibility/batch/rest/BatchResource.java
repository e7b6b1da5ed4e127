package org.tocsin.responsibility.batch.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportParams;
import org.tocsin.platform.bulk.Imports;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.batch.app.BatchImports;
import org.tocsin.responsibility.batch.app.BatchQueries;
import org.tocsin.responsibility.batch.app.BatchRegister;
import org.tocsin.responsibility.batch.app.NewBatch;

/** Agreements issued to many units at once. */
@Path(BatchResource.PATH)
@Tag(name = "Agreement batches 批量签发")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchResource {

    static final String PATH = "/api/v1/agreement-batches";

    private final BatchRegister register;
    private final BatchQueries queries;
    private final BatchImports units;
    private final Imports imports;

    BatchResource(
            BatchRegister register, BatchQueries queries, BatchImports units, Imports imports) {
        this.register = register;
        this.queries = queries;
        this.units = units;
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "openAgreementBatch",
            summary = "Open a batch 新建批次",
            description =
                    "Names what its agreements have in common: a published template, the superior unit,"
                            + " the year. The units follow as rows of `/imports`. 公共参数在此，各单位参数随后导入。")
    public RestResponse<BatchView> open(@Valid @NotNull NewBatch batch) {
        BatchQueries.BatchRecord opened = queries.single(register.open(batch));
        return Representation.created(
                PATH + "/" + opened.batch().id(),
                BatchView.of(opened),
                opened.batch().version(),
                BatchView.shown(opened));
    }

    @GET
    @RolesAllowed({
        "bureau-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listAgreementBatches",
            summary = "List batches 批次列表",
            description =
                    "Whose superior unit lies in the caller's scope. Sort keys: `createdAt` (default,"
                            + " newest first), `id`.")
    public Page<BatchSummary> list(
            @QueryParam("superiorUnitId") @Nullable @Parameter(description = "上级单位")
                    UUID superiorUnitId,
            @QueryParam("templateId") @Nullable @Parameter(description = "模板") UUID templateId,
            @QueryParam("year") @Nullable @Min(1900) @Max(9999) @Parameter(description = "年度")
                    Integer year,
            @Valid @BeanParam PageParams page) {
        return queries.page(superiorUnitId, templateId, year, page).map(BatchSummary::of);
    }

    /** The tag moves with every signature, though the batch itself never changes. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        "bureau-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "getAgreementBatch",
            summary = "One batch with the progress of its signing 批次与签署进度",
            description =
                    "Issued, signed by whom, in force, overdue; who is missing: `unsignedHref`")
    public RestResponse<BatchView> single(UUID id) {
        BatchQueries.BatchRecord found = queries.single(id);
        return Representation.of(
                BatchView.of(found), found.batch().version(), BatchView.shown(found));
    }

    @POST
    @Path("/{id}/imports")
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "issueAgreementBatch",
            summary = "Issue to many units 批量签发",
            description =
                    "One row per unit: `unitId`, its limits, its own parameters, `parentAgreementId` and"
                            + " `overrideReason` where they differ. Each row becomes an agreement that is"
                            + " issued at once, with its printed form. A unit has one agreement per batch:"
                            + " the same row again is unchanged, so that a broken import is simply sent"
                            + " again; this replaces Idempotency-Key. Every row that is refused says why."
                            + " With `validateOnly=true` nothing is kept; with `Prefer: respond-async` 202"
                            + " and Location. 每单位每批次一份，可安全重发；逐行报错；可只校验；可异步。")
    @APIResponse(
            responseCode = "202",
            description =
                    "It goes on without this request: Prefer: respond-async, or a very long body 已受理，异步处理")
    public Response issue(UUID id, @BeanParam ImportParams params, InputStream rows) {
        queries.single(id);
        return imports.take(units, params, Map.of(BatchImports.BATCH, id.toString()), rows);
    }
}
