package org.tocsin.accident.ledger.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The ledger's one row, by native SQL: a lock that MySQL and MariaDB understand alike. */
@ApplicationScoped
public class LedgerHead {

    private final EntityManager entities;

    LedgerHead(EntityManager entities) {
        this.entities = entities;
    }

    public Instant read() {
        return select("select known_at from ledger_head where id = 1");
    }

    /** Waits for every transaction that is writing, and keeps the next one out until this ends. */
    public Instant lock() {
        return select("select known_at from ledger_head where id = 1 for update");
    }

    public void move(Instant knownAt) {
        entities.createNativeQuery("update ledger_head set known_at = :knownAt where id = 1")
                .setParameter("knownAt", LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .executeUpdate();
    }

    private Instant select(String sql) {
        return ((LocalDateTime)
                        entities.createNativeQuery(sql, LocalDateTime.class).getSingleResult())
                .toInstant(ZoneOffset.UTC);
    }
}
