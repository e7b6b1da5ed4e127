package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.register.app.HazardPositions;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** Where a hazard is, put right after it was reported. */
@Path(HazardResource.PATH + "/{id}/positions")
@Tag(name = "Hazard register 隐患台账")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HazardPositionResource {

    private final HazardPositions positions;
    private final HazardViews views;

    HazardPositionResource(HazardPositions positions, HazardViews views) {
        this.positions = positions;
        this.views = views;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Put the position right 更正位置",
            description =
                    "For instance with the place that a photograph offered when it was uploaded. GCJ02 is converted; kept is WGS84 可采用照片给出的位置，GCJ02 自动换算")
    public RestResponse<HazardView> locate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Position position) {
        return views.single(positions.locate(id, IfMatch.of(ifMatch), position), null);
    }
}
