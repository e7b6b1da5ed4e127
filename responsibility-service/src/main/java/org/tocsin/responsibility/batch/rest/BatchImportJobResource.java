package org.tocsin.responsibility.batch.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportJobView;
import org.tocsin.platform.bulk.ImportStatus;
import org.tocsin.responsibility.batch.app.BatchImports;

/** Issues to many units that go on after their request. */
@Path("/api/v1/agreement-batch-imports/{id}")
@Tag(name = "Agreement batches 批量签发")
@RunOnVirtualThread
class BatchImportJobResource {

    private final ImportStatus status;
    private final BatchImports units;

    BatchImportJobResource(ImportStatus status, BatchImports units) {
        this.status = status;
        this.units = units;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "getAgreementBatchImport",
            summary = "How far a batch issue is 批量签发进度",
            description =
                    "Of an issue that was answered with 202, for whoever asked for it 仅发起人可见，结束后保留 7 天")
    public RestResponse<ImportJobView> progress(UUID id) {
        return status.of(units, id);
    }

    @GET
    @Path("/errors")
    @Produces(BulkFormat.APPLICATION_NDJSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "listAgreementBatchImportErrors",
            summary = "All errors of a batch issue 批量签发错误明细",
            description = "One JSON object per line: row, pointer, code, message 每行一个错误")
    public Response errors(UUID id) {
        return status.errorsOf(units, id);
    }
}
