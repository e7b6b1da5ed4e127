package org.tocsin.inspection.checklist.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.checklist.app.ChecklistFile;
import org.tocsin.inspection.checklist.app.ChecklistRegister;
import org.tocsin.inspection.checklist.domain.ChecklistForm;
import org.tocsin.inspection.checklist.domain.WithdrawChecklist;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;

/** How a version of a checklist comes about, and ends. */
@Path(ChecklistResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists 检查表")
@RunOnVirtualThread
class ChecklistStepResource {

    private final ChecklistRegister register;

    ChecklistStepResource(ChecklistRegister register) {
        this.register = register;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Draft a checklist, or the next version of one 起草检查表或新版本",
            description =
                    "A known code of the same division makes the next version; there is one draft of a code at a time."
                            + " 同一行政区划的已有编码即为新版本，每个编码同时只有一份草稿")
    public RestResponse<ChecklistView> draft(@Valid @NotNull ChecklistForm form) {
        ChecklistFile file = register.draft(form);
        return Representation.created(
                ChecklistResource.PATH + "/" + file.checklist().id(),
                ChecklistView.of(file, null),
                file.checklist().version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Change a draft 修改检查表草稿",
            description = "Takes the whole form. A published version is not changed. 已发布的版本不可修改")
    public RestResponse<ChecklistView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChecklistForm form) {
        return answer(register.revise(id, IfMatch.of(ifMatch), form));
    }

    @POST
    @Path("/{id}/publications")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Publish a version 发布检查表",
            description =
                    "From then on it can be answered and never changes; it takes the place of the version before."
                            + " 发布后可供检查使用且不再更改，上一版本同时停用")
    public RestResponse<ChecklistView> publish(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(register.publish(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Withdraw a version without a next one 停用检查表",
            description =
                    "New answers are refused; visits made before it are still taken for some days. 停用后不再接受新的检查结果，停用前的检查可在宽限期内上传")
    public RestResponse<ChecklistView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WithdrawChecklist command) {
        return answer(register.withdraw(id, IfMatch.of(ifMatch), command));
    }

    private static RestResponse<ChecklistView> answer(ChecklistFile file) {
        return Representation.of(ChecklistView.of(file, null), file.checklist().version());
    }
}
