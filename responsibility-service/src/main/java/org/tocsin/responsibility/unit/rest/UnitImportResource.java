package org.tocsin.responsibility.unit.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportParams;
import org.tocsin.platform.bulk.Imports;
import org.tocsin.responsibility.unit.app.UnitImports;

/** Many units at once, from another system or a spreadsheet. */
@Path(UnitResource.PATH + "/imports")
@Tag(name = "Units")
@RunOnVirtualThread
class UnitImportResource {

    private final Imports imports;
    private final UnitImports units;

    UnitImportResource(Imports imports, UnitImports units) {
        this.imports = imports;
        this.units = units;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "importUnits",
            summary = "Import units 批量导入单位",
            description =
                    "CSV, NDJSON or a JSON array, by the same rules as a registration. The unit above may"
                            + " stand anywhere in the same body, named by `parentExternalId`. Each"
                            + " importSource and externalId is imported once, so an import that broke off"
                            + " can be sent again; this replaces Idempotency-Key. With Prefer:"
                            + " respond-async, or if very long, 202 and Location."
                            + " 上级单位可在同一文件任意位置；相同来源和外部编号只导入一次，可安全重发；可异步导入。")
    @APIResponse(
            responseCode = "202",
            description =
                    "It goes on without this request: Prefer: respond-async, or a very long body 已受理，异步处理")
    public Response importAll(@BeanParam ImportParams params, InputStream rows) {
        return imports.take(units, params, Map.of(), rows);
    }
}
