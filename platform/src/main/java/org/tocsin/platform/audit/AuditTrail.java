package org.tocsin.platform.audit;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Leaves an entry for every change, in the transaction of the change: who, role, division, what,
 * digests, trace.
 */
public interface AuditTrail {

    /**
     * @param action imperative, kebab-case: {@code order-rectification}
     * @param what the kind of record: {@code hazard}
     * @param before the record as shown before, or {@code null} if it is new; only its digest is
     *     kept
     * @param after the record as shown afterwards; only its digest is kept
     */
    void record(
            String action, String what, UUID id, @Nullable Object before, @Nullable Object after);

    /** The digest that {@link #record} keeps: SHA-256 of the RFC 8785 form. */
    String digest(@Nullable Object shown);
}
