package org.tocsin.responsibility.unit.app;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What another feature holds open with a unit as a party. It does not keep a unit from ending, for
 * papers name the unit as it was; but whoever ends it is told, and the history keeps it.
 */
public interface UnitTies {

    /** The open records that name these units, in a stable order; at most {@code limit}. */
    List<Tie> of(Collection<UUID> unitIds, int limit);

    /**
     * @param what the kind of record: {@code agreement}
     * @param as what the unit is in it: {@code SUPERIOR}
     */
    @Schema(name = "UnitTie", description = "An open record that names the unit 仍涉及该单位的事项")
    record Tie(
            UUID unitId,
            @Schema(examples = "agreement") String what,
            UUID id,
            @Schema(examples = "ZR-990101-2026-000001") String number,
            @Schema(examples = "SUBORDINATE") String as,
            @Schema(examples = "IN_FORCE") String status,
            @Schema(examples = "/api/v1/agreements/01990000-0000-7000-8000-00000000a001")
                    String href) {}
}
