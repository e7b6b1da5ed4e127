package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentFilter;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Severity;

/** The filters of the register, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class AccidentParams {

    @QueryParam("status")
    @Nullable
    @Parameter(description = "Status of the report 报告状态")
    AccidentStatus status;

    @QueryParam("category")
    @Parameter(description = "Statistics categories, repeated 统计类别，可重复")
    List<AccidentCategory> category = List.of();

    @QueryParam("severity")
    @Parameter(description = "Classes by Decree 493 Art. 3, repeated 事故等级，可重复")
    List<Severity> severity = List.of();

    @QueryParam("type")
    @Parameter(
            description =
                    "Accident types with their code set, repeated; a code alone is one of GB 6441-1986"
                            + " 事故类型，可重复")
    List<String> type = List.of();

    @QueryParam("industry")
    @Parameter(
            description =
                    "GB/T 4754 code prefixes, repeated; UNKNOWN for accidents without an industry"
                            + " 行业代码前缀，可重复")
    List<String> industry = List.of();

    @QueryParam("typeCode")
    @Nullable
    @Pattern(regexp = "[0-9]{1,10}")
    @Parameter(description = "Accident type of whichever code set 事故类型代码", example = "09")
    String typeCode;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("recordedDivision")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "Exactly this division 登记的行政区划", example = "990101")
    String recordedDivision;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "One unit 单位")
    UUID unitId;

    @QueryParam("occurredFrom")
    @Nullable
    @Parameter(description = "First day of occurrence 发生日期起", example = "2026-01-01")
    LocalDate occurredFrom;

    @QueryParam("occurredTo")
    @Nullable
    @Parameter(description = "Last day of occurrence, included 发生日期止", example = "2026-09-30")
    LocalDate occurredTo;

    @QueryParam("late")
    @Nullable
    @Parameter(description = "Reported late by the 1-hour rule, or in time 是否迟报")
    Boolean late;

    @QueryParam("counted")
    @Nullable
    @Parameter(description = "Counted in statistics (neither withdrawn nor merged) 是否计入统计")
    Boolean counted;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(
            description = "Last revision became known at or after 更新于此后",
            example = "2026-11-22T00:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(min = 1, max = 100)
    @Parameter(description = "Part of number or description 关键字", example = "脚手架")
    String q;

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description = "The register as it was known at this past instant 历史时点",
            example = "2026-10-01T00:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    AccidentFilter filter() {
        return new AccidentFilter(
                status,
                AccidentKinds.of(category, severity, type, industry),
                typeCode,
                division,
                recordedDivision,
                unitId,
                occurredFrom,
                occurredTo,
                late,
                counted,
                AsOf.parse("updatedSince", updatedSince),
                q);
    }

    @Nullable
    Instant asOf() {
        return AsOf.parse("asOf", asOf);
    }
}
