package org.tocsin.accident.investigation.rest;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.investigation.app.InvestigationRegister;
import org.tocsin.accident.investigation.domain.InvestigationCommand;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Close;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** What comes after the approval: each step a POST to a sub-resource that names it. */
@Path(InvestigationResource.PATH + "/{id}")
@Tag(name = "Investigations 事故调查")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvestigationClosingResource {

    private final InvestigationRegister register;
    private final InvestigationViews views;

    InvestigationClosingResource(InvestigationRegister register, InvestigationViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/closing-checks")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER})
    @Operation(
            summary = "Confirm a closing check 确认四不放过",
            description =
                    "With at least one document. MEASURES_IMPLEMENTED needs all hazards of the measures closed, or a leader who says why not 每项须附文件；措施未全部销号时须由领导说明理由")
    public RestResponse<InvestigationView> tick(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Tick command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/closures")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, LEADER})
    @Operation(
            summary = "Close the matter 结案",
            description =
                    "When all four checks are confirmed, by another person than the one who submitted the report; 422 names every missing one. The accident goes to CLOSED 四项齐备后由提交报告以外的人员办理")
    public RestResponse<InvestigationView> close(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Close command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/evaluations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Evaluate the measures 整改评估",
            description = "Within one year of the approval, see evaluationDueAt 批复后一年内")
    public RestResponse<InvestigationView> evaluate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Evaluate command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/publications")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Publish a summary 向社会公布",
            description =
                    "Title and summary are public at once, so they must name no person; sent again they replace what was published. Decree 493 Art. 34 即时公开，不得含个人信息")
    public RestResponse<InvestigationView> publish(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Publish command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<InvestigationView> handle(
            UUID id, @Nullable String ifMatch, InvestigationCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
