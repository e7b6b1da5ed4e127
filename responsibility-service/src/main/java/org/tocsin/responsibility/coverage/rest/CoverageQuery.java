package org.tocsin.responsibility.coverage.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.coverage.app.CoverageQueries;
import org.tocsin.responsibility.coverage.domain.CoverageFilter;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** Which units are asked about; use as {@code @Valid @BeanParam}. */
public class CoverageQuery {

    @QueryParam("year")
    @Nullable
    @Min(1900)
    @Max(9999)
    @Parameter(
            description = "Without asOf: today, or the nearest day of that year 年度",
            example = "2026")
    Integer year;

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description = "In force at the end of that day, Asia/Shanghai 截止日",
            example = "2026-06-30")
    LocalDate asOf;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(description = "Subtree of a division 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("kind")
    @Parameter(description = "One or more kinds, repeated 单位类别，可重复")
    List<UnitKind> kind = List.of();

    @QueryParam("level")
    @Nullable
    @Parameter(description = "层级", example = "ENTERPRISE")
    Level level;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the name 名称")
    String q;

    CoverageFilter filter(CoverageQueries queries) {
        return new CoverageFilter(queries.day(asOf, year), division, kind, level, q);
    }
}
