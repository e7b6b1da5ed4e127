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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.photo.app.PhotoQueries;
import org.tocsin.inspection.photo.domain.PhotoSnapshot;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.http.Download;
import org.tocsin.platform.files.http.RangeRequest;
import org.tocsin.platform.http.Representation;

/** One photograph of a visit: what is known about it, or itself. */
@Path(PhotoResource.INSPECTIONS + "/{id}/photos/{photoId}")
@Tag(name = "Inspection photos 检查照片")
@RunOnVirtualThread
class PhotoContentResource {

    private static final String SUMMARY = "Read a photograph, or what is known about it 查看或下载检查照片";
    private static final String DESCRIPTION =
            "Accept: image/* gives its bytes, with Range one part of them; application/json, and whoever takes anything,"
                    + " what is known about it. Within the scope of its visit; otherwise 404 按 Accept 返回图片或其信息，图片支持断点续传";

    private final PhotoQueries queries;
    private final FileStore store;

    PhotoContentResource(PhotoQueries queries, FileStore store) {
        this.queries = queries;
        this.store = store;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public RestResponse<PhotoView> metadata(UUID id, UUID photoId) {
        PhotoView view = PhotoView.of(queries.single(id, photoId), null);
        return Representation.of(view, view.version());
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The photograph, or what is known about it 照片或其信息",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PhotoView.class)),
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/webp",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for 部分内容",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING))
            })
    public Response content(
            UUID id,
            UUID photoId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        PhotoSnapshot photo = queries.single(id, photoId);
        return Download.of(store, photo.file(), new RangeRequest(range, ifRange, ifNoneMatch));
    }
}
