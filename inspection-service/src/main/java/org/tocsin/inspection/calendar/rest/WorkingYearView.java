package org.tocsin.inspection.calendar.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.calendar.app.WorkingYearEntry;
import org.tocsin.inspection.calendar.domain.NamedDay;
import org.tocsin.platform.http.TransitionView;

/** A year's holidays and make-up days. */
@Schema(
        name = "WorkingYear",
        description = "Which days of a year are worked, beyond weekends 年度工作日历")
record WorkingYearView(
        @Schema(examples = "2026") int year,
        @Schema(description = "Whether it was entered; until then weekends are all there is 是否已设置")
                boolean entered,
        @Schema(description = "Days that are not worked 放假日期") List<NamedDay> holidays,
        @Schema(description = "Weekend days that are worked 调休上班日期") List<NamedDay> makeUpDays,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Taken from 依据",
                        examples = "国务院办公厅关于节假日安排的通知")
                String notice,
        @Schema(description = "How many days of the year are worked 全年工作日数", examples = "248")
                int workdays,
        @Nullable @Schema(nullable = true) Instant updatedAt,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Who entered it 设置人",
                        examples = "city-office")
                String updatedBy,
        List<TransitionView> allowedTransitions) {

    static WorkingYearView of(WorkingYearEntry year) {
        return new WorkingYearView(
                year.year(),
                year.revision() > 0,
                year.holidays(),
                year.makeUpDays(),
                year.notice(),
                year.workdays(),
                year.updatedAt(),
                year.updatedByName(),
                year.mayEnter() ? List.of(enter(year.year())) : List.of());
    }

    private static TransitionView enter(int year) {
        return new TransitionView("enter", "PUT", WorkingDaysResource.PATH + "/" + year, List.of());
    }
}
