package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;

/** Where an agreement hangs, and what it was written from. */
@Schema(name = "AgreementPlace", description = "Place in the cascade, and origin 分解关系与来源")
record PlaceView(
        @Nullable
                @Schema(description = "As the signed content names it 内容载明的上级责任书", nullable = true)
                UUID parentAgreementId,
        @Nullable
                @Schema(
                        description = "The parent's edition that holds today 上级责任书现行版本",
                        nullable = true)
                UUID currentParentAgreementId,
        @Nullable @Schema(description = "突破上级限额的理由", nullable = true) String overrideReason,
        @Schema(description = "The tree below it 下级分解情况") String cascadeHref,
        @Nullable @Schema(nullable = true) UUID batchId,
        @Nullable @Schema(nullable = true) UUID templateId,
        @Nullable @Schema(nullable = true) Integer templateVersion) {

    static PlaceView of(AgreementSnapshot agreement) {
        return new PlaceView(
                agreement.link().parentId(),
                agreement.link().currentParentId(),
                agreement.link().overrideReason(),
                AgreementResource.PATH + "/" + agreement.id() + "/cascade",
                agreement.origin().batchId(),
                agreement.origin().templateId(),
                agreement.origin().templateVersion());
    }
}
