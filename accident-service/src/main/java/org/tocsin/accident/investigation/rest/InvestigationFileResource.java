package org.tocsin.accident.investigation.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tocsin.accident.document.app.DocumentView;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.investigation.app.InvestigationDocuments;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.http.Download;
import org.tocsin.platform.files.http.FileForm;
import org.tocsin.platform.files.http.RangeRequest;
import org.tocsin.platform.files.http.Upload;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The documents of an investigation. */
@Path(InvestigationResource.PATH + "/{id}/files")
@Tag(name = "Investigation files 调查文件")
@RunOnVirtualThread
class InvestigationFileResource {

    private final InvestigationDocuments documents;
    private final FileStore store;
    private final FileSettings settings;

    InvestigationFileResource(
            InvestigationDocuments documents, FileStore store, FileSettings settings) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Upload a document 上传调查文件",
            description =
                    "PDF, JPEG, PNG or WebP of at most 20 MB; the type is found from the content. A report, a closing check or an"
                            + " evaluation then names it 类型按内容判定，提交报告、确认四不放过或评估时引用")
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
                            schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> upload(UUID id, MultipartFormDataInput form)
            throws IOException {
        Upload upload = Upload.of(form, settings.maxSize());
        DocumentSnapshot document = documents.receive(id, upload.bytes(), upload.name());
        DocumentView view = view(id, document);
        return Representation.created(view.href(), view, document.version());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR})
    @Operation(
            summary = "List the documents of an investigation 调查文件列表",
            description = "The first one first; sort keys: uploadedAt, id 按上传时间排列")
    public Page<DocumentView> list(UUID id, @Valid @BeanParam PageParams page) {
        return documents.page(id, page).map(document -> view(id, document));
    }

    @GET
    @Path("/{fileId}")
    @Produces({"application/pdf", "image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR})
    @Operation(
            summary = "Download a document 下载调查文件",
            description = "Its bytes, or with Range one part of them 支持断点续传")
    @APIResponse(
            responseCode = "200",
            description = "The bytes 文件内容",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for 部分内容",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            UUID id,
            UUID fileId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DocumentSnapshot document = documents.single(id, fileId);
        return Download.of(store, document.file(), new RangeRequest(range, ifRange, ifNoneMatch));
    }

    private static DocumentView view(UUID id, DocumentSnapshot document) {
        return DocumentView.of(document, InvestigationResource.PATH + "/%s/files".formatted(id));
    }
}
