package org.tocsin.inspection.calendar.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of a year: what is not named here is as its weekday says.
 *
 * @param notice the notice it is taken from
 */
@Schema(description = "The holidays and make-up days of one year, whole 全年节假日与调休上班日")
public record EnterWorkingDays(
        @NotNull
                @Size(max = 366)
                @Schema(description = "Days that are not worked; weekends may be named too 放假日期")
                List<@NotNull @Valid NamedDay> holidays,
        @NotNull @Size(max = 104) @Schema(description = "Weekend days that are worked 调休上班日期")
                List<@NotNull @Valid NamedDay> makeUpDays,
        @Nullable
                @Size(max = 200)
                @Schema(
                        nullable = true,
                        description = "Taken from 依据",
                        examples = "国务院办公厅关于节假日安排的通知")
                String notice) {

    public EnterWorkingDays {
        holidays = holidays == null ? null : List.copyOf(holidays);
        makeUpDays = makeUpDays == null ? null : List.copyOf(makeUpDays);
    }

    Stream<SpecialDay> days() {
        return Stream.concat(
                holidays.stream().map(d -> of(d, DayKind.HOLIDAY)),
                makeUpDays.stream().map(d -> of(d, DayKind.MAKE_UP_DAY)));
    }

    private static SpecialDay of(NamedDay named, DayKind kind) {
        return new SpecialDay(named.day(), kind, named.name().strip());
    }
}
