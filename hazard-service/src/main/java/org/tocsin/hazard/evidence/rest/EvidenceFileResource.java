package org.tocsin.hazard.evidence.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tocsin.hazard.evidence.app.EvidenceQueries;
import org.tocsin.hazard.evidence.app.EvidenceUploads;
import org.tocsin.hazard.evidence.app.EvidenceUploads.Receipt;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.http.Download;
import org.tocsin.platform.files.http.FileForm;
import org.tocsin.platform.files.http.Upload;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Photographs and documents about a hazard. */
@Path(EvidenceFileResource.HAZARDS + "/{id}/files")
@Tag(name = "Hazard files 隐患附件")
@RunOnVirtualThread
class EvidenceFileResource {

    static final String HAZARDS = "/api/v1/hazards";

    private final EvidenceUploads uploads;
    private final EvidenceQueries queries;
    private final FileSettings settings;

    EvidenceFileResource(EvidenceUploads uploads, EvidenceQueries queries, FileSettings settings) {
        this.uploads = uploads;
        this.queries = queries;
        this.settings = settings;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER
    })
    @Operation(
            summary = "Upload a photograph or document 上传附件",
            description =
                    "JPEG, PNG, WebP or PDF of at most 20 MB; the type is found from the content. Where and with what a picture was"
                            + " taken is taken out of it; the position is offered once, in this answer. Sending the same file again"
                            + " gives the file that is there (200). Work Safety Law Art. 41 类型按内容判定，照片位置仅在应答中给出，不保存")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored 已保存",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceFileView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already 已有相同文件",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceFileView.class)))
    public RestResponse<EvidenceFileView> upload(UUID id, MultipartFormDataInput form)
            throws IOException {
        Upload upload = Upload.of(form, settings.maxSize());
        Receipt receipt = uploads.receive(id, upload.bytes(), upload.name());
        FileSnapshot file = receipt.file();
        RestResponse.Status status =
                receipt.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(
                        status, EvidenceFileView.of(file, receipt.position()))
                .header(HttpHeaders.LOCATION, EvidenceFileView.href(file))
                .header(HttpHeaders.ETAG, Download.tag(file.stored()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
            summary = "List the files of a hazard 附件列表",
            description = "Oldest first; sort keys: uploadedAt, id 按上传时间排列")
    public Page<EvidenceFileView> list(UUID id, @Valid @BeanParam PageParams page) {
        return queries.page(id, page).map(file -> EvidenceFileView.of(file, null));
    }
}
