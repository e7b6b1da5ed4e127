package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.hazard.register.app.HazardImports;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportParams;
import org.tocsin.platform.bulk.Imports;

/** Many hazards at once, from another system, a spreadsheet or a list of self-checks. */
@Path(HazardResource.PATH + "/imports")
@Tag(name = "Hazard register 隐患台账")
@RunOnVirtualThread
class HazardImportResource {

    private final Imports imports;
    private final HazardImports hazards;

    HazardImportResource(Imports imports, HazardImports hazards) {
        this.imports = imports;
        this.hazards = hazards;
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        BulkFormat.APPLICATION_NDJSON,
        BulkFormat.TEXT_CSV,
        MediaType.TEXT_PLAIN
    })
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Import hazards 批量导入隐患",
            description =
                    "CSV, NDJSON, a JSON array, or plain text with one finding per line (the query then names unit and list; the line is the"
                            + " description, character by character, and its number the externalId). The same unit, importSource and externalId"
                            + " never make a second hazard, so an import that broke off can be sent again; this replaces Idempotency-Key. The same"
                            + " key with another description is an error of its row. With Prefer: respond-async, or if very long, 202 and Location"
                            + " 相同单位、来源系统和外部编号只登记一次，可安全重发；纯文本每行一条，逐字保留；可异步导入")
    @APIResponse(
            responseCode = "202",
            description =
                    "It goes on without this request: Prefer: respond-async, or a very long body 已受理，异步处理")
    public Response importAll(
            @BeanParam ImportParams params,
            @Valid @BeanParam SelfCheckParams lines,
            InputStream rows) {
        return imports.take(hazards, params, lines.given(), rows);
    }
}
