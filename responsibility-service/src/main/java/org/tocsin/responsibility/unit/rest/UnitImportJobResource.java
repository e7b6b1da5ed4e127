package org.tocsin.responsibility.unit.rest;

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
import org.tocsin.responsibility.unit.app.UnitImports;

/** Imports of units that go on after their request. */
@Path("/api/v1/unit-imports/{id}")
@Tag(name = "Units")
@RunOnVirtualThread
class UnitImportJobResource {

    private final ImportStatus status;
    private final UnitImports units;

    UnitImportJobResource(ImportStatus status, UnitImports units) {
        this.status = status;
        this.units = units;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "getUnitImport",
            summary = "How far an import is 导入进度",
            description =
                    "Of an import that was answered with 202, for whoever asked for it; kept 7 days (configurable) after its end 仅发起人可见，结束后保留 7 天")
    public RestResponse<ImportJobView> progress(UUID id) {
        return status.of(units, id);
    }

    @GET
    @Path("/errors")
    @Produces(BulkFormat.APPLICATION_NDJSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "listUnitImportErrors",
            summary = "All errors of an import 导入错误明细",
            description = "One JSON object per line: row, pointer, code, message 每行一个错误")
    public Response errors(UUID id) {
        return status.errorsOf(units, id);
    }
}
