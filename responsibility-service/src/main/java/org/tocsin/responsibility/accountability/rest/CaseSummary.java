package org.tocsin.responsibility.accountability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.accountability.domain.CaseKind;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.CaseStatus;
import org.tocsin.responsibility.accountability.domain.Outcome;
import org.tocsin.responsibility.accountability.domain.Ruling;

/** A case in a list or an export. */
@Schema(name = "AccountabilityCaseSummary", description = "A case in the register 问责案件")
public record CaseSummary(
        UUID id,
        @Schema(description = "Readable number 编号", examples = "WZ-990101-2026-000001")
                String caseNo,
        CaseKind kind,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 种类名称", examples = "挂牌督办逾期")
                String kindName,
        CaseStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "已立案")
                String statusName,
        @Schema(description = "The unit it is about 对象单位") UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Schema(description = "How many grounds it has 事由数") int groundCount,
        @Schema(description = "Last day to begin the investigation, Asia/Shanghai 调查启动期限")
                LocalDate investigateBy,
        @Schema(description = "Last day to decide, Asia/Shanghai 决定期限") LocalDate decideBy,
        @Schema(description = "Derived: a deadline has passed 是否逾期") boolean overdue,
        @Nullable @Schema(description = "Who took the investigation 调查人", nullable = true)
                String investigatorName,
        @Nullable @Schema(nullable = true) Outcome outcome,
        @Nullable @Schema(description = "When it was decided 决定时间", nullable = true)
                Instant decidedAt,
        Instant openedAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static CaseSummary of(CaseSnapshot aCase, LocalDate today, @Nullable Locale names) {
        Optional<Ruling> ruling = Optional.ofNullable(aCase.ruling());
        return new CaseSummary(
                aCase.id(),
                aCase.caseNo(),
                aCase.kind(),
                names == null ? null : aCase.kind().text().in(names),
                aCase.status(),
                names == null ? null : aCase.status().text().in(names),
                aCase.target().unitId(),
                aCase.target().unitName(),
                aCase.target().division(),
                aCase.grounds().size(),
                aCase.deadlines().investigateBy(),
                aCase.deadlines().decideBy(),
                aCase.isOverdue(today),
                aCase.investigator() == null ? null : aCase.investigator().name(),
                ruling.map(Ruling::outcome).orElse(null),
                ruling.map(Ruling::at).orElse(null),
                aCase.openedAt(),
                aCase.updatedAt(),
                aCase.version());
    }
}
