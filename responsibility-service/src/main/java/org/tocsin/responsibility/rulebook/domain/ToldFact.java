package org.tocsin.responsibility.rulebook.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What another service reported, as rules written as data look at it.
 *
 * @param id of the event
 * @param sequence the record's event count: what is newer of one record is told by it, whatever
 *     arrived first
 * @param type short, with version: {@code hazard.overdue.v1}
 * @param unitId whom it is about, if anybody
 * @param recordedAt when this service got to know of it
 * @param recordHref where the record can be read
 * @param told the plain fields of the payload as text; what was {@code null} is absent
 */
public record ToldFact(
        UUID id,
        UUID aggregateId,
        long sequence,
        String type,
        @Nullable UUID unitId,
        Instant happenedAt,
        Instant recordedAt,
        String recordHref,
        Map<String, String> told) {

    public ToldFact {
        told = Map.copyOf(told);
    }
}
