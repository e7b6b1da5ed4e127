package org.tocsin.platform.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * Read side of the parent table: one row for each division and each of its ancestors, itself
 * included. Public, because the mapping's proxies may live in another class loader.
 */
@Entity
@Table(name = "division_closure")
@IdClass(DivisionClosure.Pair.class)
public class DivisionClosure {

    @Id private String ancestor;
    @Id private String descendant;

    protected DivisionClosure() {}

    /** Its key. */
    record Pair(String ancestor, String descendant) {}
}
