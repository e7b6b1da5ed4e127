package org.tocsin.inspection.coverage.rest;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.directory.app.UnitEntry;

/** An enterprise that nobody has been at. */
@Schema(name = "UnvisitedUnit", description = "未检查企业")
record UnvisitedUnitView(
        UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Schema(examples = "990101001") String division,
        @Nullable @Schema(nullable = true, examples = "C3411") String industry,
        @Nullable @Schema(nullable = true, examples = "990101001-G01") String grid) {

    static UnvisitedUnitView of(UnitEntry unit) {
        return new UnvisitedUnitView(
                unit.unitId(), unit.name(), unit.division(), unit.industry(), unit.grid());
    }
}
