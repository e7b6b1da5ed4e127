package org.tocsin.inspection.siterecord.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.siterecord.app.SiteRecordFile;
import org.tocsin.inspection.siterecord.app.SiteRecordState;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent;

/** A site record with what is needed to check it. */
@Schema(name = "SiteRecord", description = "A site record with its digest 现场检查记录")
record SiteRecordView(
        UUID inspectionId,
        @Schema(examples = "JC-990101-2026-000001") String inspectionNo,
        @Schema(description = "ALTERED: what is stored is not what was frozen 草稿、已固化、与摘要不符")
                SiteRecordState state,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null for a draft 草稿无编号",
                        examples = "JL-990101-2026-000001")
                String recordNo,
        @Nullable @Schema(nullable = true, description = "null for a draft 固化时间") Instant frozenAt,
        @Schema(
                        description = "SHA-256 of the RFC 8785 form of content 内容摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest,
        @JsonRawValue @Schema(implementation = SiteRecordContent.class) String content) {

    static SiteRecordView of(SiteRecordFile file) {
        return new SiteRecordView(
                file.inspectionId(),
                file.inspectionNo(),
                file.state(),
                file.recordNo(),
                file.state() == SiteRecordState.DRAFT ? null : file.at(),
                "sha-256:" + file.digest(),
                file.content());
    }
}
