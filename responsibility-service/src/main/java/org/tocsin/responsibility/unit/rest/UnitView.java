package org.tocsin.responsibility.unit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.Touched.Named;
import org.tocsin.responsibility.unit.app.UnitRecord;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A unit as the API shows it. */
@Schema(name = "Unit", description = "A responsible unit 责任单位")
record UnitView(
        UUID id,
        UnitKind kind,
        UnitStatus status,
        @Schema(examples = "东岭精工机械有限公司") String name,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Nullable @Schema(description = "GB/T 4754 行业代码", examples = "C3411", nullable = true)
                String industry,
        @Nullable @Schema(description = "风险四色等级", examples = "ORANGE", nullable = true)
                RiskClass riskClass,
        @Nullable @Schema(description = "所属网格", examples = "990101001-G01", nullable = true)
                String grid,
        @Nullable @Schema(description = "The unit above 上级单位", nullable = true) UUID parentId,
        @Nullable
                @Schema(
                        description = "Principal person in charge 主要负责人",
                        examples = "黄志强",
                        nullable = true)
                String principal,
        @Nullable
                @Schema(description = "统一社会信用代码", examples = "91990101MA0000007H", nullable = true)
                String creditCode,
        @Nullable @Schema(description = "Why it is inactive 停用原因", examples = "注销", nullable = true)
                String inactiveReason,
        @Nullable @Schema(description = "The unit it was merged into 并入的单位", nullable = true)
                UUID successorId,
        @Nullable @Schema(description = "The unit it was split from 分立自", nullable = true)
                UUID predecessorId,
        @Schema(description = "In the directory since 登记生效日期") LocalDate registeredOn,
        Instant registeredAt,
        Instant changedAt,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "The units above, the next one first; only on a single unit 上级链")
                List<Named> above,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Units merged into this one or split from it; only on a single unit"
                                        + " 并入或分立出的单位")
                List<Named> kin,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "What this caller may do next; only on a single unit 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    static UnitView of(UnitSnapshot unit) {
        return of(unit, null, null, null);
    }

    static UnitView of(UnitRecord record, Locale language) {
        String href = UnitResource.PATH + "/" + record.unit().id() + "/changes";
        return of(
                record.unit(),
                record.above(),
                record.kin(),
                record.allowed().stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.transition().slug(),
                                                "POST",
                                                href,
                                                step.unmet(),
                                                language))
                        .toList());
    }

    private static UnitView of(
            UnitSnapshot unit,
            @Nullable List<Named> above,
            @Nullable List<Named> kin,
            @Nullable List<TransitionView> transitions) {
        return new UnitView(
                unit.id(),
                unit.kind(),
                unit.status(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.riskClass(),
                unit.grid(),
                unit.parentId(),
                unit.principal(),
                unit.creditCode(),
                unit.inactiveReason(),
                unit.successorId(),
                unit.predecessorId(),
                unit.registeredOn(),
                unit.registeredAt(),
                unit.changedAt(),
                above,
                kin,
                transitions);
    }
}
