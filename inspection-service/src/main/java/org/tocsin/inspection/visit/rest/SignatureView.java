package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.SiteSignature;

/** How the site record was settled with the unit. */
@Schema(
        name = "SiteSignature",
        description =
                "How the site record was settled with the unit: signed, or refused with a reason 现场检查记录签字情况")
record SignatureView(
        @Nullable @Schema(nullable = true, description = "Unit head 被检查单位负责人", examples = "王建国")
                String signatory,
        @Nullable @Schema(nullable = true, examples = "厂长") String position,
        @Nullable @Schema(nullable = true, description = "The unit's remark 单位意见", examples = "无异议")
                String remark,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null if it was signed 拒签原因",
                        examples = "对检查结论有异议")
                String refusalReason,
        Instant at,
        @Schema(description = "Who entered it 录入人", examples = "李卫东") String recordedBy,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Of what was signed, SHA-256 of its RFC 8785 form 所签记录的摘要",
                        examples =
                                "4fe2e1a8c2a3cf4ebe1e0e7f2f8b7d0a0c2b8f0cf2f4e1c3b5a697887a6b5c4d")
                String recordDigest) {

    static @Nullable SignatureView of(@Nullable SiteSignature signature) {
        return signature == null
                ? null
                : new SignatureView(
                        signature.signatory(),
                        signature.position(),
                        signature.remark(),
                        signature.refusalReason(),
                        signature.at(),
                        signature.recordedBy(),
                        signature.recordDigest());
    }
}
