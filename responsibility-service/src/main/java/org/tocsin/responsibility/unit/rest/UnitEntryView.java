package org.tocsin.responsibility.unit.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.Touched;
import org.tocsin.responsibility.unit.app.UnitHistory.EntryRecord;
import org.tocsin.responsibility.unit.domain.UnitState;
import org.tocsin.responsibility.unit.domain.UnitStep;

/** A change of a unit, as it was recorded. */
@Schema(name = "UnitHistoryEntry", description = "A change of a unit, never altered 单位变更记录（不可更改）")
record UnitEntryView(
        UUID id,
        @Schema(description = "The unit's entries in the order of recording 记录序号") long number,
        @Schema(description = "Shared by all that was decided together 同一决定的各项变更相同") UUID changeId,
        UnitStep step,
        @Schema(description = "From this day, Asia/Shanghai 生效日期") LocalDate effectiveOn,
        Instant recordedAt,
        @Schema(description = "Who recorded it 记录人") String recordedBy,
        @Nullable @Schema(nullable = true) String reason,
        @Nullable @Schema(description = "文号", nullable = true) String documentNo,
        @Nullable @Schema(nullable = true) UnitState before,
        UnitState after,
        @Nullable @Schema(nullable = true) Touched touched) {

    static UnitEntryView of(EntryRecord entry) {
        return new UnitEntryView(
                entry.id(),
                entry.number(),
                entry.record().changeId(),
                entry.step(),
                entry.record().effectiveOn(),
                entry.record().recordedAt(),
                entry.record().byName(),
                entry.record().reason(),
                entry.record().documentNo(),
                entry.before(),
                entry.after(),
                entry.touched());
    }
}
