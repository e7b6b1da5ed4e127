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
                    "The same rules as for a flash report; each source and externalId is imported"
                            + " once, sending it again changes nothing.")
    public Response importAll(@BeanParam ImportParams params, InputStream rows) {
        return imports.take(accidents, params, Map.of(), rows);
    }
}
