package org.tocsin.accident.rate.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.tocsin.accident.rate.app.RateQueries;
import org.tocsin.accident.rate.app.Rates;

/** Deaths per GDP, employed persons, vehicles and coal. */
@Path("/api/v1/statistics/accident-rates")
@Tag(name = "Accident statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RateResource {

    private final RateQueries queries;

    RateResource(RateQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident rates 死亡率指标",
            description =
                    "The rates of a whole division and year with their formulas. A denominator that nobody"
                            + " has entered makes the rate null, with the reason. ETag = digest.")
    public RestResponse<Rates> rates(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description =
                                    "Division whose subtree is counted 行政区划; the caller's own",
                            example = "990101")
                    String division,
            @QueryParam("year")
                    @Nullable
                    @Min(1950)
                    @Max(2100)
                    @Parameter(description = "Year 年度; that of asOf if left out", example = "2026")
                    Integer year,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description =
                                    "As known at this past instant 统计时点; as known now if left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        Rates rates = queries.of(division, year, AsOf.parse("asOf", asOf));
        return RestResponse.ResponseBuilder.ok(rates)
                .header(HttpHeaders.ETAG, "\"" + rates.digest() + "\"")
                .build();
    }
}
