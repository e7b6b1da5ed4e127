package org.tocsin.hazard.tip.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.tip.domain.TipStanding;
import org.tocsin.hazard.tip.domain.TipStatus;
import org.tocsin.platform.time.Moments;

/** All that a receipt tells. */
@Schema(name = "TipState", description = "How a tip stands, and nothing else 举报办理状态")
public record TipStateView(
        @Schema(description = "CONFIRMED: it is on the hazard register 状态") TipStatus state,
        @Schema(description = "The same in words 状态名称", examples = "核查中") String stateName,
        @Nullable
                @Schema(
                        description = "Day of the written answer, Asia/Shanghai 书面答复日期",
                        nullable = true)
                LocalDate answeredOn) {

    static TipStateView of(TipStanding standing, Locale locale) {
        TipStatus state = standing.publicStatus();
        return new TipStateView(
                state,
                state.text().in(locale),
                standing.answeredAt() == null ? null : Moments.dayOf(standing.answeredAt()));
    }

    /** Says what the body says, and no more: a counter would tell of steps that are not told. */
    String tag() {
        return "\"%s%s\"".formatted(state, answeredOn == null ? "" : "-" + answeredOn);
    }
}
