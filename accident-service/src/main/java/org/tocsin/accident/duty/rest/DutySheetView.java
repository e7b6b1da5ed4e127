package org.tocsin.accident.duty.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.app.DutySheet;

/** All duties of one accident at one moment. */
@Schema(name = "DutySheet", description = "All duties of an accident 事故法定时限一览")
public record DutySheetView(
        UUID accidentId,
        @Schema(examples = "SG-990101-2026-000001") String accidentNo,
        @Schema(description = "Known and judged as of this instant 时点") Instant asOf,
        @Schema(description = "How many are MISSED or DONE_LATE 逾期项数", examples = "0") long late,
        @Schema(description = "法定时限") List<AccidentDutyView> duties) {

    static DutySheetView of(DutySheet sheet) {
        List<AccidentDutyView> duties =
                sheet.duties().stream()
                        .map(duty -> AccidentDutyView.of(sheet.accident(), duty, sheet.at()))
                        .toList();
        return new DutySheetView(
                sheet.accident().accidentId(),
                sheet.accident().accidentNo(),
                sheet.at(),
                duties.stream().filter(DutySheetView::isLate).count(),
                duties);
    }

    private static boolean isLate(AccidentDutyView duty) {
        return duty.lateBySeconds() != null && duty.lateBySeconds() > 0;
    }
}
