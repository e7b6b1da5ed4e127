package org.tocsin.inspection.photo.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tocsin.inspection.photo.app.NewPhoto;
import org.tocsin.inspection.photo.app.PhotoQueries;
import org.tocsin.inspection.photo.app.PhotoRegister;
import org.tocsin.inspection.photo.app.PhotoRegister.Receipt;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.http.FileForm;
import org.tocsin.platform.files.http.Upload;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Photographs of a visit. */
@Path(PhotoResource.INSPECTIONS + "/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection photos 检查照片")
@RunOnVirtualThread
class PhotoResource {

    static final String INSPECTIONS = "/api/v1/inspections";

    private final PhotoRegister register;
    private final PhotoQueries queries;
    private final FileSettings settings;

    PhotoResource(PhotoRegister register, PhotoQueries queries, FileSettings settings) {
        this.register = register;
        this.queries = queries;
        this.settings = settings;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Upload a photograph 上传检查照片",
            description =
                    "JPEG, PNG or WebP of at most 20 MB, until the site record is signed or its signature refused. Where and"
                            + " with what it was taken is taken out of it; the position is offered once, in this answer. With an"
                            + " id made by the client an upload may be repeated: the same picture under a known id is answered"
                            + " with 200, another one is refused. Work Safety Law Art. 68 类型按内容判定，照片位置仅在应答中给出，不保存；可用客户端生成的标识重复上传")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored 已保存",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is on record already 已有该照片",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public RestResponse<PhotoView> upload(
            UUID id,
            @QueryParam("id")
                    @Nullable
                    @Parameter(description = "Of the photograph, made by the client 客户端生成的照片标识")
                    UUID photoId,
            @Valid @BeanParam PhotoSubjectParams shown,
            MultipartFormDataInput form)
            throws IOException {
        Upload upload = Upload.of(form, settings.maxSize());
        Receipt receipt =
                register.receive(
                        id, new NewPhoto(photoId, shown.subject(), upload.bytes(), upload.name()));
        PhotoView view = PhotoView.of(receipt.photo(), receipt.position());
        return receipt.isNew()
                ? Representation.created(view.href(), view, view.version())
                : Representation.of(view, view.version());
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "List the photographs of a visit 检查照片列表",
            description = "Oldest first; sort keys: uploadedAt, id 按上传时间排列")
    public Page<PhotoView> list(
            UUID id,
            @Valid @BeanParam PhotoSubjectParams shown,
            @Valid @BeanParam PageParams page) {
        return queries.page(id, shown.subject(), page).map(photo -> PhotoView.of(photo, null));
    }
}
