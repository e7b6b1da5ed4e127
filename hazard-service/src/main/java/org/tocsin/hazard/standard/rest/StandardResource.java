package org.tocsin.hazard.standard.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.hazard.standard.app.StandardCatalogue;
import org.tocsin.platform.time.Moments;

/** By what a hazard is judged to be major. */
@Path("/api/v1/hazards/judgement-standards")
@Tag(name = "Hazard register 隐患台账")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandardResource {

    /** A code set: short, so it comes whole. */
    @Schema(name = "JudgementStandards", description = "Standards in force on a day 判定标准目录")
    public record StandardsView(List<StandardView> items) {}

    private final StandardCatalogue catalogue;
    private final Clock clock;

    StandardResource(StandardCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Judgement standards in force on a day 重大事故隐患判定标准目录",
            description =
                    "What a verification may name as standardCode. Work Safety Law Art. 118: made by the departments of the State Council, each for its industries 由国务院有关部门按行业制定")
    public StandardsView inForce(
            @QueryParam("on")
                    @Nullable
                    @Parameter(
                            description = "The day, Asia/Shanghai; today if left out 日期",
                            example = "2026-11-22")
                    LocalDate on,
            @QueryParam("industry")
                    @Nullable
                    @Pattern(regexp = "[A-T][0-9]{0,4}")
                    @Parameter(description = "Code of a unit 行业代码", example = "C3411")
                    String industry) {
        LocalDate day = on == null ? Moments.today(clock) : on;
        return new StandardsView(
                catalogue.inForce(day, industry).stream().map(StandardView::of).toList());
    }
}
