package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.duty.app.DutyQueries;
import org.tocsin.accident.ledger.app.AsOf;

/** What the law wanted done about one accident, by when, and whether it was. */
@Path("/api/v1/accidents/{id}/duties")
@Tag(name = "Statutory duties 法定时限")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccidentDutyResource {

    private final DutyQueries queries;

    AccidentDutyResource(DutyQueries queries) {
        this.queries = queries;
    }

    @GET
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
            summary = "All duties of an accident 事故的法定时限",
            description =
                    "Computed from the revisions, the forwards and the dates of the investigation, by the"
                            + " rules in force when it happened. With asOf: from what was known then,"
                            + " judged by that instant; the same answer for ever.")
    public DutySheetView duties(
            UUID id,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = "As it was known at this past instant 历史时点",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        return DutySheetView.of(queries.of(id, AsOf.parse("asOf", asOf)));
    }
}
