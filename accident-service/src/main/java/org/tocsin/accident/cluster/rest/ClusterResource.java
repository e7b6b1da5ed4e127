package org.tocsin.accident.cluster.rest;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.cluster.app.ClusterQueries;
import org.tocsin.accident.cluster.app.Clusters;
import org.tocsin.accident.ledger.app.AsOf;

/** Accidents of a kind that come close together. */
@Path("/api/v1/statistics/accident-clusters")
@Tag(name = "Accident statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClusterResource {

    private final ClusterQueries queries;

    ClusterResource(ClusterQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident clusters 事故集中预警",
            description =
                    "Where N accidents of a category or type happened within M days in a division. Windows"
                            + " that share an accident are one cluster; each new one is also announced once as"
                            + " accident.cluster-detected.v1. ETag = digest.")
    public RestResponse<Clusters> clusters(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description =
                                    "Division whose subtree is looked at 行政区划; the caller's own",
                            example = "990101")
                    String division,
            @QueryParam("from")
                    @Nullable
                    @Parameter(
                            description = "First day 起始日; a year before `to` if left out",
                            example = "2026-01-01")
                    LocalDate from,
            @QueryParam("to")
                    @Nullable
                    @Parameter(
                            description = "Last day, included 截止日; the day of asOf or today",
                            example = "2026-09-30")
                    LocalDate to,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description =
                                    "As known at this past instant 统计时点; as known now if left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        Clusters clusters = queries.of(division, from, to, AsOf.parse("asOf", asOf));
        return RestResponse.ResponseBuilder.ok(clusters)
                .header(HttpHeaders.ETAG, "\"" + clusters.digest() + "\"")
                .build();
    }
}
