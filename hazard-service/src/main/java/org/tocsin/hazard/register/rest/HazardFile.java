package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.evidence.domain.FileSnapshot;

/** A file in the case file; more about it, and its bytes, under {@code /files}. */
@Schema(description = "A photograph or document about the hazard 附件")
public record HazardFile(
        UUID id,
        @Schema(description = "As its sender calls it 文件名", examples = "整改后照片.jpg") String fileName,
        @Schema(description = "As found in the content 内容类型", examples = "image/jpeg")
                String mediaType,
        @Schema(description = "Bytes 字节数", examples = "482113") long size,
        @Nullable
                @Schema(
                        description =
                                "Which submission of evidence it is part of, from 1 属于第几次整改证据",
                        nullable = true)
                Integer round,
        @Schema(description = "Whether the enterprise sent it 是否企业上传") boolean byEnterprise,
        Instant uploadedAt,
        @Schema(
                        description = "Where its bytes are 内容地址",
                        examples =
                                "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1/files/01990000-0000-7000-8000-0000000000f2")
                String href) {

    static HazardFile of(FileSnapshot file) {
        return new HazardFile(
                file.id(),
                file.fileName(),
                file.content().type().mediaType(),
                file.content().size(),
                file.round(),
                file.uploader().enterprise(),
                file.uploader().at(),
                HazardResource.PATH + "/" + file.hazardId() + "/files/" + file.id());
    }
}
