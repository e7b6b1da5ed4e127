package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.PartyUnit;

/** One side's unit, as named in the agreement. */
@Schema(name = "AgreementParty", description = "One side's unit, as the agreement names it 责任书一方")
record PartyView(
        UUID unitId,
        @Schema(examples = "GOVERNMENT") String kind,
        @Schema(examples = "东岭区人民政府") String name,
        @Schema(examples = "990101") String division,
        @Nullable @Schema(description = "主要负责人", examples = "陈立东", nullable = true)
                String principal) {

    static PartyView of(PartyUnit unit) {
        return new PartyView(
                unit.unitId(), unit.kind(), unit.name(), unit.division(), unit.principal());
    }
}
