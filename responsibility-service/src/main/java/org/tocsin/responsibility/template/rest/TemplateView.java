package org.tocsin.responsibility.template.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.template.app.TemplateRecord;
import org.tocsin.responsibility.template.domain.TemplateContent;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateStatus;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A template as the API shows it. */
@Schema(name = "AgreementTemplate", description = "A template of agreements 责任书模板")
record TemplateView(
        UUID id,
        @Schema(examples = "2026年度镇街安全生产责任书") String name,
        TemplateStatus status,
        @Schema(description = "Whose it is 所属区划", examples = "990101") String division,
        @Nullable @Schema(description = "The enterprise whose own it is 所属企业", nullable = true)
                UUID enterpriseId,
        @Nullable @Schema(description = "The version being worded 草稿版本号", nullable = true)
                Integer draftVersion,
        @Nullable @Schema(description = "The version issued from 已发布版本号", nullable = true)
                Integer publishedVersion,
        Version shown,
        Instant createdAt,
        Instant updatedAt,
        @Nullable @Schema(nullable = true) String withdrawnReason,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    /** One version. */
    @Schema(name = "TemplateVersion", description = "One version; frozen once published 模板版本")
    record Version(
            int number,
            @Nullable @Schema(nullable = true) Instant publishedAt,
            @Nullable @Schema(nullable = true) String publishedBy,
            TemplateContent content) {

        static Version of(TemplateRecord.Numbered version) {
            return new Version(
                    version.number(),
                    version.publishedAt(),
                    version.publishedBy(),
                    version.content());
        }
    }

    static TemplateView of(TemplateRecord record) {
        TemplateSnapshot template = record.template();
        String href = TemplateResource.PATH + "/" + template.id();
        return new TemplateView(
                template.id(),
                template.name(),
                template.status(),
                template.division(),
                template.anchorId(),
                template.draftNumber(),
                template.publishedNumber(),
                Version.of(record.shown()),
                template.createdAt(),
                template.updatedAt(),
                template.withdrawnReason(),
                record.allowed().stream()
                        .map(
                                step ->
                                        new TransitionView(
                                                step.slug(),
                                                step.method(),
                                                href + step.path(),
                                                List.of()))
                        .toList());
    }
}
