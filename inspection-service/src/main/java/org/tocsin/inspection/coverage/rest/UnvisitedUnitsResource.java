package org.tocsin.inspection.coverage.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.inspection.coverage.app.Asked;
import org.tocsin.inspection.coverage.app.NeverVisited;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** The enterprises behind the figures of never-visited. */
@Path("/api/v1/inspections/statistics/never-visited/units")
@Tag(name = "Inspection statistics 检查统计")
@RunOnVirtualThread
class UnvisitedUnitsResource {

    private static final String SUMMARY = "List enterprises never visited, or export them 未检查企业清单";
    private static final String DESCRIPTION =
            "Sort keys: name, division, id; default name. A page of JSON, or all of them as CSV or NDJSON."
                    + " 排序键同左，默认按名称";
    private static final Text FILE = Text.of("未检查企业", "unvisited-enterprises");

    private final NeverVisited neverVisited;
    private final Exports exports;

    UnvisitedUnitsResource(NeverVisited neverVisited, Exports exports) {
        this.neverVisited = neverVisited;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Page<UnvisitedUnitView> list(
            @Valid @BeanParam CoverageParams params, @Valid @BeanParam PageParams page) {
        return neverVisited.page(page, params.asked(null)).map(UnvisitedUnitView::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Response export(
            @Valid @BeanParam CoverageParams params,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams export) {
        Asked asked = params.asked(null);
        return exports.answer(
                UnvisitedUnitView.class,
                FILE,
                export,
                () -> neverVisited.all(page, asked).map(UnvisitedUnitView::of));
    }
}
