package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

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
import org.tocsin.hazard.register.app.HazardImports;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ImportJobView;
import org.tocsin.platform.bulk.ImportStatus;

/** Imports of hazards that go on after their request. */
@Path("/api/v1/hazard-imports/{id}")
@Tag(name = "Hazard register 隐患台账")
@RunOnVirtualThread
class HazardImportJobResource {

    private final ImportStatus status;
    private final HazardImports hazards;

    HazardImportJobResource(ImportStatus status, HazardImports hazards) {
        this.status = status;
        this.hazards = hazards;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "How far an import is 导入进度",
            description =
                    "Of an import that was answered with 202, for whoever asked for it; kept 7 days (configurable) after its end 仅发起人可见，结束后保留 7 天")
    public RestResponse<ImportJobView> progress(UUID id) {
        return status.of(hazards, id);
    }

    @GET
    @Path("/errors")
    @Produces(BulkFormat.APPLICATION_NDJSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "All errors of an import 导入错误明细",
            description = "One JSON object per line: row, pointer, code, message 每行一个错误")
    public Response errors(UUID id) {
        return status.errorsOf(hazards, id);
    }
}
