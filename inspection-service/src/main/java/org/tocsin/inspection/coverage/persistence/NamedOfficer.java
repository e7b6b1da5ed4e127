package org.tocsin.inspection.coverage.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * Somebody who inspects, known by name: colleagues of a visit are named and not logged in. Two of
 * the same name count as one, as they do in the list of visits.
 */
@Entity
@Immutable
@Table(name = "officer")
public class NamedOfficer {

    @Id private long id;
    private String name;

    protected NamedOfficer() {} // Hibernate

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
