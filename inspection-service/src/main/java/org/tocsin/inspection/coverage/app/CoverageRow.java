package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Rate;

/** On how many of their workdays officers were at an enterprise. */
@Schema(name = "OfficerCoverageRow", description = "一人一日查一企")
public record CoverageRow(
        Cell of,
        @Schema(description = "检查人员数", examples = "12") long officers,
        @Schema(description = "Workdays of the period 期间工作日数", examples = "22") long workdays,
        @Schema(description = "officers × workdays 应检查人日", examples = "264") long officerWorkdays,
        @Schema(description = "Officer-days with a visit, on workdays 实际检查人日", examples = "198")
                long visitedDays,
        @Schema(
                        description = "Officer-days with a visit on days off, apart 休息日检查人日",
                        examples = "3")
                long visitedDaysOff,
        @Schema(
                        description = "Visits, counted for each officer who was there 检查人次",
                        examples = "240")
                long attendances,
        @Schema(description = "visitedDays ÷ officerWorkdays 覆盖率") Rate coverage,
        CoverageRow.Links records) {

    /** Where the figures come from. */
    @Schema(name = "OfficerCoverageRecords", description = "对应记录")
    public record Links(
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "The visits; of an officer: whose days 检查")
                    String visits,
            @Nullable @Schema(nullable = true, description = "The same by officer 按人员分列")
                    String officers) {}
}
