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
import org.tocsin.hazard.evidence.app.EvidenceQueries;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.http.Download;
import org.tocsin.platform.files.http.RangeRequest;
import org.tocsin.platform.http.Representation;

/** One photograph or document about a hazard. */
@Path(EvidenceFileResource.HAZARDS + "/{id}/files/{fileId}")
@Tag(name = "Hazard files 隐患附件")
@RunOnVirtualThread
class EvidenceContentResource {

    private final EvidenceQueries queries;
    private final FileStore store;

    EvidenceContentResource(EvidenceQueries queries, FileStore store) {
        this.queries = queries;
        this.store = store;
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp", "application/pdf"})
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
            summary = "Download a file 下载附件",
            description =
                    "Its bytes, or with Range one part of them. Within the scope of its hazard; otherwise 404 支持断点续传")
    @APIResponse(
            responseCode = "200",
            description = "The bytes 文件内容",
            content = {
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/webp",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for 部分内容",
            content = {
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/webp",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response content(
            UUID id,
            UUID fileId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        FileSnapshot file = queries.single(id, fileId);
        return Download.of(store, file.stored(), new RangeRequest(range, ifRange, ifNoneMatch));
    }

    @GET
    @Path("/metadata")
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
            summary = "Read what is known about a file 附件信息",
            description = "Within the scope of its hazard; otherwise 404 名称、类型、摘要、上传人")
    public RestResponse<EvidenceFileView> metadata(UUID id, UUID fileId) {
        FileSnapshot file = queries.single(id, fileId);
        return Representation.of(EvidenceFileView.of(file, null), file.version());
    }
}
