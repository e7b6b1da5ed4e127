package org.tocsin.responsibility.unit.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitFilter;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** The filters of the list of units. */
public class UnitQuery {

    @QueryParam("parentId")
    @Nullable
    @Parameter(description = "Only what stands directly under this unit 上级单位")
    UUID parentId;

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "单位类别", example = "ENTERPRISE")
    UnitKind kind;

    @QueryParam("status")
    @Nullable
    @Parameter(description = "状态", example = "ACTIVE")
    UnitStatus status;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(description = "Subtree of a division 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("industry")
    @Nullable
    @Pattern(regexp = "[A-T]\\d{0,4}")
    @Parameter(description = "GB/T 4754 code that the unit's begins with 行业代码前缀", example = "C34")
    String industry;

    @QueryParam("riskClass")
    @Nullable
    @Parameter(description = "风险四色等级", example = "RED")
    RiskClass riskClass;

    @QueryParam("active")
    @Nullable
    @Parameter(description = "Short for status=ACTIVE or INACTIVE 是否在用", example = "true")
    Boolean active;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 此时刻之后有变更", example = "2026-01-01T00:00:00+08:00")
    OffsetDateTime updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the name or credit code 名称或统一社会信用代码")
    String q;

    UnitFilter filter() {
        Instant since = updatedSince == null ? null : updatedSince.toInstant();
        return new UnitFilter(
                parentId, kind, wantedStatus(), division, industry, riskClass, since, q);
    }

    private @Nullable UnitStatus wantedStatus() {
        if (active == null) {
            return status;
        }
        UnitStatus wanted = active ? UnitStatus.ACTIVE : UnitStatus.INACTIVE;
        if (status != null && status != wanted) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?active",
                            "contradiction",
                            "active 与 status 互相矛盾",
                            "active and status contradict each other"));
        }
        return wanted;
    }
}
