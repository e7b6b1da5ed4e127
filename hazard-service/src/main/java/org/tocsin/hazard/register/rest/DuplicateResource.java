package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.hazard.register.app.DuplicateQueries;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** What a hazard may be a duplicate of. Merging is a step of its own, taken by people. */
@Path(HazardResource.PATH + "/{id}/duplicate-candidates")
@Tag(name = "Hazard register 隐患台账")
@RunOnVirtualThread
class DuplicateResource {

    private final DuplicateQueries queries;
    private final HazardViews views;

    DuplicateResource(DuplicateQueries queries, HazardViews views) {
        this.queries = queries;
        this.views = views;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
            summary = "Hazards that may be the same one 疑似重复的隐患",
            description =
                    "Of the same unit, found at most 30 days (configurable) before or after, with the same item and description but for width,"
                            + " blanks, punctuation and leading number; in whatever state. Sort keys: foundAt (default), id"
                            + " 同一单位、相近时间、检查项与描述相同的隐患")
    public Page<HazardSummary> candidates(
            UUID id,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.page(queries.of(id, page), expand);
    }
}
