package org.tocsin.inspection.weekly.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.inspection.weekly.app.Circulars;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.platform.problem.Refusal;

/** The circulars of weeks. */
@Path("/api/v1/weekly-circulars")
@Tag(name = "Weekly reports 周报")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CircularResource {

    private final Circulars circulars;
    private final ReportViews views;

    CircularResource(Circulars circulars, ReportViews views) {
        this.circulars = circulars;
        this.views = views;
    }

    @GET
    @Path("/{week}")
    @RolesAllowed({BUREAU_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR})
    @Operation(
            summary = "Who reported on a week and who did not 周报报送情况通报",
            description =
                    "As it stands, over the units within the caller's scope. A week that does not exist or is not over is 404 按当前状态统计管辖范围内各单位")
    public CircularView single(String week) {
        IsoWeek known =
                IsoWeek.parse(week)
                        .orElseThrow(() -> new Refusal.NotFound("weekly-report circular", week));
        return CircularView.of(circulars.of(known), views.names(null));
    }
}
