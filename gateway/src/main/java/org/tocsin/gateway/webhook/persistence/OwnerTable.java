package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.gateway.webhook.domain.Owner;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.sql.Columns;

/** Storage of owners; written by statements, since several requests may bring the first token. */
@ApplicationScoped
public class OwnerTable {

    private static final String VALUES =
            " name = :name, roles = :roles, division = :division, industries = :industries,"
                    + " unit_id = :unit, grids = :grids, issued_at = :issued, confirmed_at = :at";

    private final EntityManager entities;

    OwnerTable(EntityManager entities) {
        this.entities = entities;
    }

    public void put(KnownCaller who, Instant issued, Instant at) {
        write(
                "insert into webhook_owner set subject = :subject,"
                        + VALUES
                        + " on duplicate key update subject = :subject",
                who,
                issued,
                at);
        renew(who, issued, at);
    }

    /**
     * Does nothing for those who own nothing, nor for a token that is older than one seen before:
     * it may give what has been taken away since.
     */
    public void renew(KnownCaller who, Instant issued, Instant at) {
        write(
                "update webhook_owner set"
                        + VALUES
                        + " where subject = :subject and issued_at <= :issued",
                who,
                issued,
                at);
    }

    /** Those of them who own something. */
    public Set<String> owners(Collection<String> subjects) {
        return Set.copyOf(
                entities.createQuery(
                                "select o.subject from Owner o where o.subject in (:subjects)",
                                String.class)
                        .setParameter("subjects", subjects)
                        .getResultList());
    }

    private void write(String statement, KnownCaller who, Instant issued, Instant at) {
        Scope scope = who.scope();
        entities.createNativeQuery(statement)
                .setParameter("subject", who.subject())
                .setParameter("name", who.name())
                .setParameter("roles", joined(who.roles()))
                .setParameter("division", scope.division())
                .setParameter("industries", joined(scope.industries()))
                .setParameter("unit", Columns.bytes(scope.unitId()))
                .setParameter("grids", joined(scope.grids()))
                .setParameter("issued", issued)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static String joined(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(","));
    }

    public Owner get(String subject) {
        return entities.find(Owner.class, subject);
    }
}
