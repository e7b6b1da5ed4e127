package org.tocsin.accident.adjudication.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

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
import org.tocsin.accident.adjudication.app.AdjudicationQueries;
import org.tocsin.accident.adjudication.app.AdjudicationRegister;
import org.tocsin.accident.document.app.DocumentView;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.http.Download;
import org.tocsin.platform.files.http.FileForm;
import org.tocsin.platform.files.http.RangeRequest;
import org.tocsin.platform.files.http.Upload;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The documents that a finding rests on. */
@Path(AdjudicationResource.ACCIDENTS + "/{id}/adjudications/{adjudicationId}/files")
@Tag(name = "Accident adjudications 漏报谎报瞒报认定")
@RunOnVirtualThread
class EvidenceResource {

    private final AdjudicationRegister register;
    private final AdjudicationQueries queries;
    private final FileStore store;
    private final FileSettings settings;

    EvidenceResource(
            AdjudicationRegister register,
            AdjudicationQueries queries,
            FileStore store,
            FileSettings settings) {
        this.register = register;
        this.queries = queries;
        this.store = store;
        this.settings = settings;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_OFFICER)
    @Operation(
            summary = "Upload evidence 上传证据文件",
            description =
                    "PDF, JPEG, PNG or WebP of at most 20 MB, while nothing is decided; its type is found from its content 未认定前可上传，类型按内容判定")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored 已保存",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> upload(
            UUID id, UUID adjudicationId, MultipartFormDataInput form) throws IOException {
        Upload upload = Upload.of(form, settings.maxSize());
        DocumentSnapshot document =
                register.attach(id, adjudicationId, upload.bytes(), upload.name());
        DocumentView view = view(id, adjudicationId, document);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, view.href())
                .header(HttpHeaders.ETAG, Download.tag(document.file()))
                .build();
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
    @Operation(
            summary = "List the evidence of a finding 证据文件列表",
            description = "Oldest first; sort keys: uploadedAt, id 按上传时间排列")
    public Page<DocumentView> list(
            UUID id, UUID adjudicationId, @Valid @BeanParam PageParams page) {
        return queries.evidence(id, adjudicationId, page)
                .map(document -> view(id, adjudicationId, document));
    }

    @GET
    @Path("/{fileId}")
    @Produces({"application/pdf", "image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Download evidence 下载证据文件",
            description = "With Range one part of it 支持断点续传")
    @APIResponse(
            responseCode = "200",
            description = "The document 文件内容",
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
            UUID adjudicationId,
            UUID fileId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DocumentSnapshot document = queries.evidence(id, adjudicationId, fileId);
        return Download.of(store, document.file(), new RangeRequest(range, ifRange, ifNoneMatch));
    }

    private static DocumentView view(UUID id, UUID adjudicationId, DocumentSnapshot document) {
        return DocumentView.of(
                document,
                AdjudicationResource.ACCIDENTS
                        + "/%s/adjudications/%s/files".formatted(id, adjudicationId));
    }
}
