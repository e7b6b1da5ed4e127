package org.tocsin.hazard.evidence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.register.domain.Datum;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.TakenAt;
import org.tocsin.platform.http.TransitionView;

/** What is known about an evidence file. */
@Schema(name = "EvidenceFile", description = "A photograph or document about a hazard 隐患附件")
public record EvidenceFileView(
        UUID id,
        UUID hazardId,
        @Schema(
                        description = "As its sender calls it; for display only 文件名",
                        examples = "整改后照片.jpg")
                String fileName,
        @Schema(description = "As found in the content 内容类型", examples = "image/jpeg")
                String mediaType,
        @Schema(description = "Bytes as kept 字节数", examples = "482113") long size,
        @Nullable @Schema(description = "Pixels; none for documents 宽", nullable = true)
                Integer width,
        @Nullable @Schema(description = "Pixels; none for documents 高", nullable = true)
                Integer height,
        @Schema(description = "SHA-256 of what is kept and served, hex 所存文件的摘要") String sha256,
        @Schema(
                        description =
                                "SHA-256 of what was sent, hex; differs if place and maker were taken out 原文件的摘要")
                String originalSha256,
        @Nullable
                @Schema(
                        description =
                                "Which submission of evidence it is part of, from 1 属于第几次整改证据",
                        nullable = true)
                Integer round,
        @Schema(description = "Whether the enterprise sent it 是否企业上传") boolean byEnterprise,
        @Schema(description = "Subject of who sent it 上传人") String uploadedBy,
        @Schema(description = "Name of who sent it 上传人姓名") String uploadedByName,
        Instant uploadedAt,
        @Schema(
                        description = "Where its bytes are 内容地址",
                        examples =
                                "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1/files/01990000-0000-7000-8000-0000000000f2")
                String href,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Where the picture says it was taken; in the answer to its upload only, kept nowhere 拍摄位置，仅在上传应答中给出")
                Position position,
        @Schema(
                        description =
                                "Always empty: files are handed in as evidence of their hazard 附件本身无可办理事项")
                List<TransitionView> allowedTransitions,
        @Schema(description = "As in the ETag 版本") long version) {

    static EvidenceFileView of(FileSnapshot file, @Nullable TakenAt taken) {
        Content content = file.content();
        return new EvidenceFileView(
                file.id(),
                file.hazardId(),
                file.fileName(),
                content.type().mediaType(),
                content.size(),
                content.width(),
                content.height(),
                content.digest(),
                content.originalDigest(),
                file.round(),
                file.uploader().enterprise(),
                file.uploader().by(),
                file.uploader().byName(),
                file.uploader().at(),
                href(file),
                taken == null ? null : position(taken),
                List.of(),
                file.version());
    }

    /** Rounded as the register would keep it. */
    private static Position position(TakenAt taken) {
        Position exact = new Position(taken.longitude(), taken.latitude(), Datum.WGS84);
        return Position.of(exact.place(null));
    }

    static String href(FileSnapshot file) {
        return EvidenceFileResource.HAZARDS + "/" + file.hazardId() + "/files/" + file.id();
    }
}
