package org.tocsin.accident.streak.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.streak.app.StreakQueries;
import org.tocsin.accident.streak.app.Streaks;

/** Years without a rise, days without a death. */
@Path("/api/v1/statistics/accident-streaks")
@Tag(name = "Accident statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StreakResource {

    private final StreakQueries queries;

    StreakResource(StreakQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident streaks 零增长与安全天数",
            description =
                    "Whole years in a row in which none of the three indicators rose (as much as before"
                            + " counts as held), and the days since the last accident with a death. ETag ="
                            + " digest.")
    public RestResponse<Streaks> streaks(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description =
                                    "Division whose subtree is counted 行政区划; the caller's own",
                            example = "990101")
                    String division,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description =
                                    "As known at this past instant 统计时点; as known now if left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        Streaks streaks = queries.of(division, AsOf.parse("asOf", asOf));
        return RestResponse.ResponseBuilder.ok(streaks)
                .header(HttpHeaders.ETAG, "\"" + streaks.digest() + "\"")
                .build();
    }
}
