package org.tocsin.responsibility.template.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateStatus;

/** A template in a list. */
@Schema(name = "AgreementTemplateSummary", description = "A template in a list 模板（列表项）")
record TemplateSummary(
        UUID id,
        String name,
        TemplateStatus status,
        String division,
        @Nullable @Schema(nullable = true) Integer draftVersion,
        @Nullable @Schema(nullable = true) Integer publishedVersion,
        Instant updatedAt) {

    static TemplateSummary of(TemplateSnapshot template) {
        return new TemplateSummary(
                template.id(),
                template.name(),
                template.status(),
                template.division(),
                template.draftNumber(),
                template.publishedNumber(),
                template.updatedAt());
    }
}
