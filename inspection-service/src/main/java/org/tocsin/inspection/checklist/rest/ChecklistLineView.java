package org.tocsin.inspection.checklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.inspection.checklist.domain.ChecklistSubject;
import org.tocsin.inspection.checklist.domain.Publication;
import org.tocsin.inspection.checklist.domain.Withdrawal;

/** A version of a checklist without its items. */
@Schema(name = "ChecklistLine", description = "A version of a checklist without its items 检查表（列表项）")
record ChecklistLineView(
        @Schema(description = "Of this version: what a visit's answers name 版本标识") UUID id,
        @Schema(description = "The same for all versions 编码", examples = "FIRE") String code,
        @Schema(description = "Counts the versions, from 1 版次", examples = "1") int edition,
        ChecklistStatus status,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "已发布")
                String statusName,
        @Schema(examples = "消防安全检查表") String title,
        @Nullable @Schema(nullable = true, examples = "Fire safety checklist") String titleEn,
        ChecklistSubject subject,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "消防安全")
                String subjectName,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Whose subtree it is for; null: everybody's 适用行政区划，null 为通用",
                        examples = "990101")
                String division,
        @Schema(
                        description = "Prefixes of GB/T 4754-2017 codes; empty means all 适用行业",
                        examples = "[\"C\"]")
                List<String> industries,
        @Schema(description = "Items 检查项数", examples = "18") int items,
        @Nullable @Schema(nullable = true) Instant publishedAt,
        @Nullable @Schema(nullable = true, examples = "李卫东") String publishedBy,
        @Nullable @Schema(nullable = true) Instant withdrawnAt,
        @Nullable @Schema(nullable = true, examples = "李卫东") String withdrawnBy,
        @Nullable @Schema(nullable = true, examples = "所依据的标准已废止") String withdrawalReason,
        @Nullable @Schema(nullable = true, description = "The version in its place 替代版本")
                UUID supersededBy,
        Instant updatedAt) {

    /**
     * @param names the language in which codes are spelled out, or {@code null} for none
     */
    static ChecklistLineView of(Checklist checklist, @Nullable Locale names) {
        Publication published = checklist.publication();
        Withdrawal withdrawn = checklist.withdrawal();
        return new ChecklistLineView(
                checklist.id(),
                checklist.code(),
                checklist.edition(),
                checklist.status(),
                names == null ? null : checklist.status().label().in(names),
                checklist.head().title(),
                checklist.head().titleEn(),
                checklist.head().subject(),
                names == null ? null : checklist.head().subject().label().in(names),
                checklist.division().equals(Checklist.EVERYWHERE) ? null : checklist.division(),
                checklist.head().industryPrefixes(),
                checklist.itemCount(),
                published == null ? null : published.at(),
                published == null ? null : published.by(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.by(),
                withdrawn == null ? null : withdrawn.reason(),
                withdrawn == null ? null : withdrawn.supersededBy(),
                checklist.updatedAt());
    }
}
