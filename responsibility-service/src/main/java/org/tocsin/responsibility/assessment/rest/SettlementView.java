package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.Settlement;

/** A monthly settlement as the API shows it. */
@Schema(name = "AssessmentSettlement", description = "A monthly settlement 月度结算")
record SettlementView(
        UUID id,
        @Schema(examples = "2026-10") String period,
        @Schema(description = "Later ones count what was opened after the first 次序", examples = "1")
                int run,
        @Schema(description = "Facts recorded by then count 计分截止时间") Instant cutOff,
        Instant startedAt,
        @Nullable @Schema(nullable = true) Instant completedAt,
        @Schema(description = "How many were scored 计分份数") int assessments) {

    static SettlementView of(Settlement settlement) {
        return new SettlementView(
                settlement.id(),
                YearMonth.from(settlement.monthFirst()).toString(),
                settlement.run(),
                settlement.cutOff(),
                settlement.startedAt(),
                settlement.completedAt(),
                settlement.assessments());
    }
}
