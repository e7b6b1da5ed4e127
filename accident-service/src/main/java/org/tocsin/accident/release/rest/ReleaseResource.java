package org.tocsin.accident.release.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.release.app.Published;
import org.tocsin.accident.release.app.ReleaseOrder;
import org.tocsin.accident.release.app.ReleaseQueries;
import org.tocsin.accident.release.app.Releases;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Named sets of figures, published once and never changed. */
@Path(ReleaseResource.PATH)
@Tag(name = "Statistics releases 统计通报")
@RunOnVirtualThread
class ReleaseResource {

    static final String PATH = "/api/v1/statistics/releases";

    private static final Text FILE_NAME = Text.of("统计通报", "statistics-releases");

    private final Releases releases;
    private final ReleaseQueries queries;
    private final Exports exports;

    ReleaseResource(Releases releases, ReleaseQueries queries, Exports exports) {
        this.releases = releases;
        this.queries = queries;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(
            summary = "List releases 统计通报查询",
            description = "Sort keys: publishedAt (default, newest first), releaseNo, id")
    public Page<ReleaseSummary> list(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description = "A division and all below it 行政区划及其下级",
                            example = "990100")
                    String division,
            @Valid @BeanParam PageParams page) {
        return queries.page(page, division).map(ReleaseSummary::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(summary = "Export releases 统计通报导出")
    public Response export(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description = "A division and all below it 行政区划及其下级",
                            example = "990100")
                    String division,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        var rows = queries.all(page, division).map(ReleaseSummary::of);
        return exports.answer(ReleaseSummary.class, FILE_NAME, params, () -> rows);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Publish a release 发布统计通报",
            description =
                    "Answers the questions as of one settled instant and freezes question and answer as RFC"
                            + " 8785 text, whose SHA-256 is the digest. It never changes; what came later is"
                            + " listed under …/revisions.")
    public RestResponse<ReleaseView> publish(@Valid @NotNull ReleaseOrder order) {
        Published release = releases.publish(order);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, ReleaseView.of(release))
                .header(HttpHeaders.LOCATION, PATH + "/" + release.title().id())
                .header(HttpHeaders.ETAG, tag(release))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(summary = "Read a release 统计通报详情", description = "ETag = digest.")
    public RestResponse<ReleaseView> single(UUID id) {
        Published release = queries.single(id);
        return RestResponse.ResponseBuilder.ok(ReleaseView.of(release))
                .header(HttpHeaders.ETAG, tag(release))
                .build();
    }

    private static String tag(Published release) {
        return "\"" + release.digest() + "\"";
    }
}
