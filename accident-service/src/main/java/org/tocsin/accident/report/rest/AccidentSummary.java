package org.tocsin.accident.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.ReportChannel;
import org.tocsin.accident.report.domain.Severity;

/** An accident in a list or an export: one row of the register. */
@Schema(description = "An accident on the register 事故登记")
public record AccidentSummary(
        UUID id,
        @Schema(description = "Serial number 事故编号", examples = "SG-990101-2026-000001")
                String accidentNo,
        @Schema(description = "Number of the revision shown 修订号", examples = "2") int revision,
        @Schema(description = "Status of the report 报告状态") AccidentStatus status,
        @Nullable @Schema(description = "Unit where it happened 事故发生单位", nullable = true)
                UUID unitId,
        @Schema(description = "Where it happened, GB/T 2260 事故发生地", examples = "990101001")
                String division,
        @Nullable
                @Schema(
                        description = "Industry of the unit, GB/T 4754 行业代码",
                        examples = "C3411",
                        nullable = true)
                String industry,
        @Schema(description = "Statistics category 统计类别") AccidentCategory category,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 类别名称", examples = "建筑施工")
                String categoryName,
        @Schema(description = "Code set of typeCode 事故类型所属标准", examples = "GB6441-1986")
                String typeCodeSet,
        @Schema(description = "Accident type, a string 事故类型代码", examples = "09") String typeCode,
        @Schema(description = "Class by Decree 493 Art. 3, from the measures 事故等级")
                Severity severity,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 等级名称", examples = "一般事故")
                String severityName,
        @Schema(description = "When it happened 事故发生时间") Instant occurredAt,
        @Nullable
                @Schema(
                        description = "When the head of the unit was informed 单位负责人接报时间",
                        format = "date-time",
                        nullable = true)
                Instant headInformedAt,
        @Nullable
                @Schema(
                        description = "When the authority received the first report 主管部门接报时间",
                        format = "date-time",
                        nullable = true)
                Instant receivedAt,
        @Schema(description = "When it reached this register, by the server's clock 登记时间")
                Instant reportedAt,
        @Schema(description = "Through whom it became known 发现渠道") ReportChannel channel,
        @Nullable
                @Schema(
                        description =
                                "Seconds past the 1-hour limit of Art. 9, a started second counts; 0 in"
                                        + " time; null if not to be determined 迟报秒数",
                        examples = "0",
                        nullable = true)
                Long lateBySeconds,
        @Schema(description = "Deaths 死亡人数", examples = "1") int deaths,
        @Schema(description = "Serious injuries, acute poisoning included 重伤人数", examples = "2")
                int seriousInjuries,
        @Schema(description = "Missing persons, kept apart from deaths 下落不明人数", examples = "0")
                int missing,
        @Schema(description = "Direct economic loss, CNY 直接经济损失（元）", examples = "350000.00")
                BigDecimal directLossCny,
        @Schema(description = "What happened, in short 事故简况") String description,
        @Schema(description = "When this revision became known 知悉时间（事务时间）") Instant knownAt,
        @Nullable @Schema(description = "The accident it was merged into 并入的事故", nullable = true)
                UUID mergedInto,
        @Nullable @Schema(description = "System it was imported from 来源系统", nullable = true)
                String source,
        @Nullable @Schema(description = "Its id there 来源编号", nullable = true) String externalId) {

    static AccidentSummary of(AccidentState state, Names names) {
        Facts facts = state.facts();
        return new AccidentSummary(
                state.accidentId(),
                state.accidentNo(),
                state.revision(),
                state.status(),
                facts.locus().unitId(),
                facts.locus().division(),
                facts.locus().industry(),
                facts.category(),
                names.of(facts.category()),
                facts.type().codeSet(),
                facts.type().code(),
                facts.severity(),
                names.of(facts.severity()),
                facts.occurredAt(),
                facts.headInformedAt(),
                facts.receivedAt(),
                state.origin().reportedAt(),
                facts.channel(),
                facts.lateBySeconds(),
                facts.toll().deaths(),
                facts.toll().seriousInjuries(),
                facts.toll().missing(),
                facts.toll().directLossCny(),
                facts.description(),
                state.knownAt(),
                state.mergedInto(),
                state.origin().source(),
                state.origin().externalId());
    }
}
