package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutyState;
import org.tocsin.accident.duty.domain.DutyTally;

/** How punctually one kind of duty was done, with the records behind each figure. */
@Schema(description = "Punctuality of a duty 法定时限按时率")
public record DutyPunctuality(
        DutyKind duty,
        @Schema(description = "Division 行政区划", examples = "990101") String division,
        @Schema(
                        description =
                                "Only what is recorded at the division itself, without those below it"
                                        + " 仅本级，不含下级")
                boolean divisionOnly,
        @Schema(description = "inTime + late + missed 已到期或已完成", examples = "10") long due,
        @Schema(description = "按时完成", examples = "7") long inTime,
        @Schema(description = "逾期完成", examples = "2") long late,
        @Schema(description = "逾期未完成", examples = "1") long missed,
        @Schema(description = "Not counted: still in time 未到期", examples = "3") long pending,
        @Schema(description = "Not counted: cannot be told 无法判定", examples = "0") long unknown,
        @Schema(description = "Not counted: no longer owed 不适用", examples = "0") long notApplicable,
        @Nullable
                @Schema(
                        description = "inTime ÷ due × 100, HALF_UP, one decimal 按时率",
                        examples = "70.0",
                        nullable = true)
                BigDecimal punctualityPercent,
        @Nullable
                @Schema(
                        description = "Why there is no percentage 无法计算的原因",
                        examples = "NOTHING_DUE",
                        nullable = true)
                String reason,
        @Schema(description = "The records of `due` 应完成的记录") String dueRecords,
        String inTimeRecords,
        String lateRecords,
        String missedRecords) {

    private static final String REGISTER = "/api/v1/accident-duties?";

    /**
     * @param divisionOnly whether the tally is of the division itself, without those below it
     */
    static DutyPunctuality of(DutyTally tally, boolean divisionOnly, LocalDate from, LocalDate to) {
        String where =
                "duty=%s&%s=%s&dueFrom=%s&dueTo=%s"
                        .formatted(
                                tally.duty(),
                                divisionOnly ? "recordedDivision" : "division",
                                tally.division(),
                                from,
                                to);
        return new DutyPunctuality(
                tally.duty(),
                tally.division(),
                divisionOnly,
                tally.due(),
                tally.inTime(),
                tally.late(),
                tally.missed(),
                tally.pending(),
                tally.unknown(),
                tally.notApplicable(),
                tally.due() == 0 ? null : percent(tally.inTime(), tally.due()),
                tally.due() == 0 ? "NOTHING_DUE" : null,
                records(where, DutyState.DONE_IN_TIME, DutyState.DONE_LATE, DutyState.MISSED),
                records(where, DutyState.DONE_IN_TIME),
                records(where, DutyState.DONE_LATE),
                records(where, DutyState.MISSED));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static String records(String where, DutyState... states) {
        List<String> query = new ArrayList<>();
        query.add(where);
        for (DutyState state : states) {
            query.add("state=" + state);
        }
        return REGISTER + String.join("&", query);
    }
}
