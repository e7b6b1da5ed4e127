package org.tocsin.inspection.coverage.domain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was inspected in one ISO week. */
@Schema(name = "WeekOfVisits", description = "一周检查情况")
public record Week(
        @Schema(examples = "2026-W09") String week,
        @Schema(description = "检查次数", examples = "5") long visits,
        @Schema(description = "发现隐患", examples = "0") long findings) {

    private static final int WEEKS = 100;

    /** The week of a day as databases number it in mode 3: {@code 202609}. */
    public static int number(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * WEEKS
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static String name(int number) {
        return "%d-W%02d".formatted(number / WEEKS, number % WEEKS);
    }
}
