package org.tocsin.accident.investigation.rest;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
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
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Delegate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.EndAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.InviteProcuratorate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/**
 * Who investigates, and the time that does not count: each step a POST to a sub-resource that names
 * it.
 */
@Path(InvestigationResource.PATH + "/{id}")
@Tag(name = "Investigations 事故调查")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvestigationTeamResource {

    private final InvestigationRegister register;
    private final InvestigationViews views;

    InvestigationTeamResource(InvestigationRegister register, InvestigationViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/delegations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, LEADER})
    @Operation(
            summary = "Let another authority act 委托调查",
            description =
                    "The responsible government stays responsible: extension, return and approval are still its own. Decree 493 Art. 19 由其他部门组织调查组，批复仍由负责调查的人民政府作出")
    public RestResponse<InvestigationView> delegate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Delegate command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/procuratorate-invitations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Record that the procuratorate was invited 邀请人民检察院",
            description = "Needed before the report is submitted. Decree 493 Art. 22 提交报告前须已邀请")
    public RestResponse<InvestigationView> invite(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull InviteProcuratorate command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/members")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Somebody joins the team 增加调查组成员",
            description =
                    "Exactly one leader; nobody with a direct interest. Decree 493 Art. 22-24 组长一人，成员须声明无直接利害关系")
    public RestResponse<InvestigationView> join(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AddMember command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/member-removals")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Somebody leaves the team 成员退出",
            description = "Who has left stays on record, with the reason 须说明理由，记录保留")
    public RestResponse<InvestigationView> leave(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RemoveMember command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/appraisals")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Record a technical appraisal 登记技术鉴定",
            description =
                    "Its time [from, to) does not count towards the limit. Decree 493 Art. 27 鉴定时间不计入调查期限")
    public RestResponse<InvestigationView> appraise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordAppraisal command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/appraisal-ends")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "State when an appraisal ended 技术鉴定结束",
            description = "In place of the end that was expected 更正预计的结束时间")
    public RestResponse<InvestigationView> endAppraisal(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EndAppraisal command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<InvestigationView> handle(
            UUID id, @Nullable String ifMatch, InvestigationCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
