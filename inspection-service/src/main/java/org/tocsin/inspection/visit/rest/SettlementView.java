package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Settlement;

/** What was said of a unit that the directory did not know on the day of the visit. */
@Schema(
        name = "UnitSettlement",
        description =
                "What was said of a unit that the directory did not know on the day of the visit 登记时名录尚无该单位的情况")
record SettlementView(
        @Nullable @Schema(nullable = true, description = "When the unit arrived 单位到达时间") Instant at,
        @Schema(description = "What the inspector called it 登记时填写的名称", examples = "东岭精工机械有限公司")
                String saidUnitName,
        @Schema(description = "Where the inspector said it is 登记时填写的行政区划", examples = "990101001")
                String saidDivision,
        @Schema(description = "The directory calls it otherwise 名称与名录不符") boolean nameDiffers,
        @Schema(description = "The directory has it elsewhere 行政区划与名录不符") boolean divisionDiffers) {

    static @Nullable SettlementView of(Inspection inspection) {
        Settlement settlement = inspection.settlement();
        if (!settlement.wasSaid()) {
            return null;
        }
        return new SettlementView(
                settlement.at(),
                settlement.saidName(),
                settlement.saidDivision(),
                !inspection.unit().name().equals(settlement.saidName()),
                !inspection.unit().division().equals(settlement.saidDivision()));
    }
}
