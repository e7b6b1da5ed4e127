package org.tocsin.accident.report.rest;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;

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
import org.tocsin.accident.report.app.AccidentImports;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportParams;
import org.tocsin.platform.bulk.Imports;

/** Many accidents at once, from another system or a spreadsheet. */
@Path(AccidentResource.PATH + "/imports")
@Tag(name = "Accident register 事故登记")
@RunOnVirtualThread
class AccidentImportResource {

    private final Imports imports;
    private final AccidentImports accidents;

    AccidentImportResource(Imports imports, AccidentImports accidents) {
        this.imports = imports;
        this.accidents = accidents;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Import accidents 批量导入事故",
            description =
                    "CSV, NDJSON or a JSON array of historic accidents, by the same rules as a flash report. Each source and"
                            + " externalId is imported once, so an import that broke off can be sent again; this replaces"
                            + " Idempotency-Key. The same key with another accident is an error of its row. What another system has"
                            + " reported of the same day, place, category and type is named as duplicateOf; people decide. With Prefer:"
                            + " respond-async, or if very long, 202 and Location"
                            + " 与快报同样校验；相同来源和外部编号只导入一次，可安全重发；疑似重复仅提示；可异步导入")
    @APIResponse(
            responseCode = "202",
            description =
                    "It goes on without this request: Prefer: respond-async, or a very long body 已受理，异步处理")
    public Response importAll(@BeanParam ImportParams params, InputStream rows) {
        return imports.take(accidents, params, Map.of(), rows);
    }
}
