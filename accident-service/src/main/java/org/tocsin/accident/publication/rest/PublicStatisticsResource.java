package org.tocsin.accident.publication.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.publication.app.PublicAnswer;
import org.tocsin.accident.publication.app.PublicFigures;
import org.tocsin.accident.publication.app.PublicStatistics;
import org.tocsin.accident.publication.app.PublicStatistics.PublishedPeriod;

/** Accident statistics for everybody: no token, and caches may keep them. */
@Path(PublicStatisticsResource.PATH)
@Tag(name = "Public 公开")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicStatisticsResource {

    static final String PATH = "/api/v1/public/statistics";

    private final PublicStatistics statistics;

    PublicStatisticsResource(PublicStatistics statistics) {
        this.statistics = statistics;
    }

    /** What can be read. */
    @Schema(name = "PublishedPeriods", description = "Published periods 已公开的期间")
    public record Periods(List<PublishedPeriod> periods) {}

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getPublicStatisticsPeriods",
            summary = "Published periods 已公开的统计期间",
            description = "Quarters, and years of which all quarters are published 无需登录，可缓存")
    public RestResponse<Periods> periods() {
        List<PublishedPeriod> periods = statistics.periods();
        return cacheable(new Periods(periods), "p" + Integer.toHexString(periods.hashCode()));
    }

    @GET
    @Path("/{period}")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Public accident statistics 事故统计公示",
            description =
                    "A quarter by month, by category and by division, or a year as the sum of its quarters."
                            + " A number that is null is hidden, so that nobody can be identified; it cannot"
                            + " be computed from any other public number. Months stand inside their quarter."
                            + " 无需登录，可缓存")
    public RestResponse<PublicFigures> figures(
            @Pattern(regexp = "20[0-9]{2}(-Q[1-4])?")
                    @Parameter(description = "Quarter or year 季度或年度", example = "2026-Q3")
                    String period) {
        PublicAnswer answer = statistics.of(period);
        return cacheable(answer.figures(), answer.digest());
    }

    private <T> RestResponse<T> cacheable(T shown, String tag) {
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, "\"" + tag + "\"")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + statistics.maxAge().toSeconds())
                .build();
    }
}
