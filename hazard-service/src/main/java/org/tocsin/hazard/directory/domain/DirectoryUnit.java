package org.tocsin.hazard.directory.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * This service's own copy of a unit, fed by events, so that no question waits for another service.
 */
@Entity
@Table(name = "directory_unit")
public class DirectoryUnit {

    @Id private UUID id;
    @Embedded private UnitState state;

    protected DirectoryUnit() {} // Hibernate

    public DirectoryUnit(UUID id, UnitState state) {
        this.id = id;
        this.state = state;
    }

    /** Events of this topic carry the whole state: the newest replaces what was known. */
    public void become(UnitState newest) {
        state = newest;
    }

    public UUID id() {
        return id;
    }

    public UnitState state() {
        return state;
    }
}
