package org.tocsin.accident.indicator.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.indicator.app.IndicatorQueries;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The control indicators: limits from agreements in force, consumption from accidents. */
@Path(IndicatorViews.PATH)
@Tag(name = "Control indicators 控制指标")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndicatorResource {

    private static final String AS_OF =
            "As known at this past instant 统计时点; as known now if left out";

    private final IndicatorQueries queries;
    private final IndicatorViews views;

    IndicatorResource(IndicatorQueries queries, IndicatorViews views) {
        this.queries = queries;
        this.views = views;
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(
            summary = "List control indicators 控制指标查询",
            description =
                    "What agreements in force, or the committee's office, allow and what accidents have used"
                            + " of it, counted from the revisions known at asOf and judged by the thresholds"
                            + " of then.")
    public Page<IndicatorView> list(
            @Valid @BeanParam IndicatorParams filter,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = AS_OF,
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf,
            @Valid @BeanParam PageParams page) {
        return queries.page(page, filter.filter(), AsOf.parse("asOf", asOf)).map(IndicatorView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(
            summary = "Read one control indicator 控制指标详情",
            description = "Limit, consumption and status, now or as of a past instant.")
    public RestResponse<IndicatorView> single(
            UUID id,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = AS_OF,
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        return views.represented(id, AsOf.parse("asOf", asOf));
    }
}
