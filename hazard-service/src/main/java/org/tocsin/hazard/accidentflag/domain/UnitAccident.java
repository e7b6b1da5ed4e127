package org.tocsin.hazard.accidentflag.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** This service's own copy of an accident at a unit, fed by events. */
@Entity
@Table(name = "unit_accident")
public class UnitAccident {

    @Id private UUID accidentId;
    @Embedded private AccidentState state;

    protected UnitAccident() {} // Hibernate

    public UnitAccident(UUID accidentId, AccidentState state) {
        this.accidentId = accidentId;
        this.state = state;
    }

    /** Events of this topic carry the whole state: the newest replaces what was known. */
    public void become(AccidentState newest) {
        state = newest;
    }

    public UUID accidentId() {
        return accidentId;
    }

    public AccidentState state() {
        return state;
    }
}
