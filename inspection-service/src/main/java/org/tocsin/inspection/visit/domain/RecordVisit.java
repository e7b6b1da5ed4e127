package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole visit in one call: time, place, content and problems found are what Work Safety Law Art.
 * 68 wants in writing.
 *
 * @param id made by the client, so that an upload can be repeated; {@code null} lets the service
 *     make one
 * @param taskId the task (检查任务) that the visit carries out; {@code null} for a visit made without
 *     one
 * @param unitName with {@code division}: what the unit is called, if the directory may not know it
 *     yet
 * @param division where the unit is, within the caller's own jurisdiction
 * @param industry code of GB/T 4754-2017 of such a unit, if known
 * @param place where it was held; {@code null} means the unit's own premises
 * @param summary what was inspected
 * @param inspectors those who came along; whoever records the visit is always one and is taken from
 *     the token
 */
@Schema(description = "A visit with its findings 检查登记")
public record RecordVisit(
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "Made by the client, so that an upload can be repeated 客户端生成的标识，可重复上传")
                UUID id,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "The task that it carries out; null: made without one 检查任务",
                        examples = "01990000-0000-7000-8000-0000000000c1")
                UUID taskId,
        @NotNull InspectionKind kind,
        @NotNull @Schema(examples = "01990000-0000-7000-8000-00000000ea01") UUID unitId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        nullable = true,
                        description =
                                "With division: taken if the directory does not know the unit yet 名录尚无该单位时填写",
                        examples = "东岭精工机械有限公司")
                String unitName,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        nullable = true,
                        description = "Of a unit that the directory does not know yet 该单位所在行政区划",
                        examples = "990101001")
                String division,
        @Nullable
                @Pattern(regexp = "[A-T][0-9]{0,4}")
                @Schema(
                        nullable = true,
                        description = "Of a unit that the directory does not know yet 该单位行业代码",
                        examples = "C3411")
                String industry,
        @NotNull
                @Schema(
                        description = "Not in the future 检查时间",
                        examples = "2026-11-22T09:30:00+08:00")
                Instant visitedAt,
        @Nullable
                @Size(max = 200)
                @Schema(
                        nullable = true,
                        description = "Default: the unit's premises 检查地点，默认为单位所在地",
                        examples = "东岭精工机械有限公司一厂区")
                String place,
        @NotBlank
                @Size(max = 4000)
                @Schema(description = "What was inspected 检查内容", examples = "用电安全、消防通道与机械防护")
                String summary,
        @Schema(description = "Those who came along; the caller is always one 同行检查人员，调用者自动计入")
                @Valid
                @Size(max = 30)
                List<@NotNull Colleague> inspectors,
        @Valid @Size(max = 200) List<@NotNull NewFinding> findings,
        @Schema(description = "Answers item by item, 500 at most in all 检查表填写结果，合计不超过 500 项")
                @Valid
                @Size(max = 50)
                List<@NotNull AnsweredChecklist> checklists) {

    public RecordVisit {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
        findings = findings == null ? List.of() : List.copyOf(findings);
        checklists = checklists == null ? List.of() : List.copyOf(checklists);
    }

    /** One that answers no checklist, at a unit that the directory knows. */
    public static RecordVisit plain(
            InspectionKind kind,
            UUID unitId,
            Instant visitedAt,
            String summary,
            List<Colleague> inspectors,
            List<NewFinding> findings) {
        return new RecordVisit(
                null,
                null,
                kind,
                unitId,
                null,
                null,
                null,
                visitedAt,
                null,
                summary,
                inspectors,
                findings,
                List.of());
    }

    /** The same with all ids, made now where the client made none. */
    public RecordVisit identified(Supplier<UUID> ids) {
        return new RecordVisit(
                id == null ? ids.get() : id,
                taskId,
                kind,
                unitId,
                unitName,
                division,
                industry,
                visitedAt.truncatedTo(ChronoUnit.MICROS),
                place,
                summary,
                inspectors,
                findings.stream().map(finding -> finding.identified(ids)).toList(),
                checklists);
    }
}
