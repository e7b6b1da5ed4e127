package org.tocsin.hazard.statistics.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a row of statistics is about: what was asked for, narrowed by what the row is grouped by. So
 * a row can be cut out of its table and still be understood.
 */
@Schema(name = "HazardStatisticsCell", description = "What the row is about 统计口径")
public record Cell(
        @Schema(description = "When it was computed 计算时刻") Instant asOf,
        @Nullable @Schema(description = "Division 行政区划", examples = "990101", nullable = true)
                String division,
        @Schema(
                        description =
                                "Only what is recorded at the division itself, without those below it"
                                        + " 仅本级，不含下级")
                boolean divisionOnly,
        @Nullable @Schema(description = "First day 起始日", nullable = true) LocalDate from,
        @Nullable @Schema(description = "Last day, included 截止日", nullable = true) LocalDate to,
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
                        examples = "C34",
                        nullable = true)
                String industry,
        @Nullable @Schema(description = "Source 来源", examples = "SELF_CHECK", nullable = true)
                String source) {

    /** The industry of hazards whose unit has none. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Comparator<String> NULL_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** A fixed order of rows. */
    public static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::month, NULL_FIRST)
                    .thenComparing(Cell::division, NULL_FIRST)
                    .thenComparing(Cell::divisionOnly)
                    .thenComparing(Cell::industry, NULL_FIRST)
                    .thenComparing(Cell::source, NULL_FIRST);
}
