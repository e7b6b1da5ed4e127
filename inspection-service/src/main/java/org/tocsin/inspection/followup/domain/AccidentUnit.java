package org.tocsin.inspection.followup.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** At which unit an accident was, as far as has been told. */
@Entity
@Table(name = "accident_unit")
public class AccidentUnit {

    @Id private UUID accidentId;
    private @Nullable UUID unitId;

    protected AccidentUnit() {} // Hibernate

    public AccidentUnit(UUID accidentId) {
        this.accidentId = accidentId;
    }

    public void moveTo(@Nullable UUID newUnit) {
        unitId = newUnit;
    }

    /** {@code null} if at none, or if it no longer counts. */
    public @Nullable UUID unitId() {
        return unitId;
    }
}
