package org.tocsin.inspection.visit.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.visit.app.VisitUploads;
import org.tocsin.platform.idempotency.Idempotent;

/** Visits that were gathered where there is no network. */
@Path("/api/v1/inspections/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections 检查")
@RunOnVirtualThread
class VisitUploadResource {

    private final VisitUploads uploads;
    private final Readers readers;

    VisitUploadResource(VisitUploads uploads, Readers readers) {
        this.uploads = uploads;
        this.readers = readers;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Upload visits that were recorded offline 离线检查批量上传",
            description =
                    "Each visit is taken or refused by itself, and the whole may be sent again: what is on record"
                            + " already is KNOWN. CONFLICT says what the record says otherwise; nothing is overwritten."
                            + " 逐条处理、可重复上传；已登记的返回 KNOWN，内容不一致的返回 CONFLICT 并列出差异，不会覆盖")
    @APIResponse(
            responseCode = "200",
            description = "What has become of each visit 逐条结果",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    public RestResponse<UploadView> upload(@Valid @NotNull VisitUpload upload) {
        return RestResponse.ok(UploadView.of(uploads.take(upload.visits()), readers.plain()));
    }
}
