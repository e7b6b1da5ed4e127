package org.tocsin.inspection.coverage.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a row of figures is about: what was asked for, narrowed by what the row is grouped by. So a
 * row can be cut out of its table and still be understood.
 */
@Schema(name = "CoverageCell", description = "What the row is about 统计口径")
public record Cell(
        @Schema(description = "When it was computed 计算时刻") Instant asOf,
        @Nullable @Schema(description = "Division 行政区划", examples = "990101", nullable = true)
                String division,
        @Schema(
                        description =
                                "Only what lies at the division itself, without those below it"
                                        + " 仅本级，不含下级")
                boolean divisionOnly,
        @Schema(description = "First day 起始日") LocalDate from,
        @Schema(description = "Last day, included 截止日") LocalDate to,
        @Nullable
                @Schema(
                        description = "If grouped by month 月份",
                        examples = "2026-03",
                        nullable = true)
                String month,
        @Nullable
                @Schema(
                        description =
                                "GB/T 4754-2017 code or prefix; UNKNOWN: the unit has none 行业",
                        examples = "C",
                        nullable = true)
                String industry,
        @Nullable @Schema(description = "检查人员", examples = "李卫东", nullable = true) String officer,
        @Nullable @Schema(description = "检查方式", examples = "ROUTINE", nullable = true) String kind,
        @Nullable @Schema(description = "专项行动", nullable = true) UUID campaignId) {

    /** The industry of units that have none. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Comparator<String> NULL_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** A fixed order of rows. */
    public static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::month, NULL_FIRST)
                    .thenComparing(Cell::division, NULL_FIRST)
                    .thenComparing(Cell::divisionOnly)
                    .thenComparing(Cell::industry, NULL_FIRST)
                    .thenComparing(Cell::officer, NULL_FIRST)
                    .thenComparing(Cell::kind, NULL_FIRST);
}
