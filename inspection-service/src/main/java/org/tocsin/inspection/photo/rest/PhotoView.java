package org.tocsin.inspection.photo.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.photo.domain.PhotoSnapshot;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.TakenAt;
import org.tocsin.platform.http.TransitionView;

/** What is known about a photograph. */
@Schema(name = "Photo", description = "A photograph of a visit 检查照片")
record PhotoView(
        UUID id,
        UUID inspectionId,
        @Nullable @Schema(nullable = true, description = "The finding that it shows 检查发现")
                UUID findingId,
        @Nullable @Schema(nullable = true, description = "Whose item it shows 检查表版本")
                UUID checklistId,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Code of the item that it shows 检查项编码",
                        examples = "ELEC-05")
                String item,
        @Schema(description = "As its sender calls it; for display only 文件名", examples = "配电箱.jpg")
                String fileName,
        @Schema(description = "As found in the content 内容类型", examples = "image/jpeg")
                String mediaType,
        @Schema(description = "Bytes as kept 字节数", examples = "482113") long size,
        @Schema(description = "Pixels 宽", examples = "4032") Integer width,
        @Schema(description = "Pixels 高", examples = "3024") Integer height,
        @Schema(description = "SHA-256 of what is kept and served, hex 所存文件的摘要") String sha256,
        @Schema(
                        description =
                                "SHA-256 of what was sent, hex; differs if place and maker were taken out 原文件的摘要")
                String originalSha256,
        @Schema(description = "Subject of who sent it 上传人") String uploadedBy,
        @Schema(description = "Name of who sent it 上传人姓名", examples = "李卫东") String uploadedByName,
        Instant uploadedAt,
        @Schema(
                        description = "Where it is: as a picture, or as this by Accept 地址",
                        examples =
                                "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0/photos/01990000-0000-7000-8000-0000000000f3")
                String href,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Where the picture says it was taken; in the answer to its upload only, kept nowhere 拍摄位置，仅在上传应答中给出")
                Position position,
        @Schema(description = "Always empty: a photograph never changes 照片无可办理事项")
                List<TransitionView> allowedTransitions,
        long version) {

    private static final double MICRODEGREE = 1e6;

    /** Degrees, rounded to about a tenth of a metre. */
    @Schema(name = "PhotoPosition", description = "Where a picture was taken 拍摄位置")
    record Position(
            @Schema(examples = "118.875") double longitude,
            @Schema(examples = "28.9375") double latitude,
            @Schema(examples = "WGS84") String datum) {

        static Position of(TakenAt taken) {
            return new Position(
                    Math.round(taken.longitude() * MICRODEGREE) / MICRODEGREE,
                    Math.round(taken.latitude() * MICRODEGREE) / MICRODEGREE,
                    "WGS84");
        }
    }

    static PhotoView of(PhotoSnapshot photo, @Nullable TakenAt taken) {
        Content content = photo.file().content();
        return new PhotoView(
                photo.id(),
                photo.inspectionId(),
                photo.subject().findingId(),
                photo.subject().checklistId(),
                photo.subject().item(),
                photo.file().name(),
                content.type().mediaType(),
                content.size(),
                content.width(),
                content.height(),
                content.digest(),
                content.originalDigest(),
                photo.sender().by(),
                photo.sender().byName(),
                photo.sender().at(),
                href(photo),
                taken == null ? null : Position.of(taken),
                List.of(),
                photo.version());
    }

    static String href(PhotoSnapshot photo) {
        return "%s/%s/photos/%s"
                .formatted(PhotoResource.INSPECTIONS, photo.inspectionId(), photo.id());
    }
}
