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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.rate.app.Denominators;
import org.tocsin.accident.rate.domain.DenominatorKey;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.Entry;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** What rates divide by: entered per division and year, with its source. */
@Path("/api/v1/statistics/denominators")
@Tag(name = "Accident statistics")
@RunOnVirtualThread
class DenominatorResource {

    private static final Text FILE_NAME = Text.of("分母数据", "denominators");
    private static final String ONE = "/{division}/{year}/{kind}";

    private final Denominators denominators;
    private final Exports exports;

    DenominatorResource(Denominators denominators, Exports exports) {
        this.denominators = denominators;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(
            summary = "List denominators 分母数据查询",
            description = "Sort keys: division (default), year, knownAt, id")
    public Page<DenominatorView> list(
            @Valid @BeanParam DenominatorParams filter, @Valid @BeanParam PageParams page) {
        return denominators.page(page, filter.asked()).map(DenominatorView::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(summary = "Export denominators 分母数据导出")
    public Response export(
            @Valid @BeanParam DenominatorParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        var rows = denominators.all(page, filter.asked()).map(DenominatorView::of);
        return exports.answer(DenominatorView.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path(ONE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(summary = "Read one denominator 分母数据详情")
    public RestResponse<DenominatorView> single(
            @Pattern(regexp = "[0-9]{6,12}") String division,
            @Min(1950) @Max(2100) int year,
            DenominatorKind kind,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = "As known at this past instant 统计时点",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        return shown(
                denominators.single(
                        new DenominatorKey(division, year, kind), AsOf.parse("asOf", asOf)));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Enter a denominator 分母数据录入",
            description =
                    "A new entry; earlier ones stay for answers as of then. If-Match \"0\" is that of a"
                            + " denominator nobody has entered yet.")
    public RestResponse<DenominatorView> enter(
            @Pattern(regexp = "[0-9]{6,12}") String division,
            @Min(1950) @Max(2100) int year,
            DenominatorKind kind,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DenominatorEntry entry) {
        return shown(
                denominators.enter(
                        new DenominatorKey(division, year, kind),
                        IfMatch.of(ifMatch),
                        entry.value(),
                        entry.source()));
    }

    private static RestResponse<DenominatorView> shown(Entry entry) {
        return Representation.of(DenominatorView.of(entry), entry.version());
    }
}
