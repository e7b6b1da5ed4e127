package org.tocsin.responsibility.fact.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that another service reported, kept as it was received and never changed. Scores,
 * vetoes and measures are functions of facts, so that each can be counted again and traced.
 *
 * @param id of the event that brought it
 * @param topic for example {@code tocsin.hazard}
 * @param sequence its place in the history of the aggregate: 1, 2, 3
 * @param type without prefix: {@code hazard.overdue.v1}
 * @param unitId whom the payload names, else whom the event's scope names
 * @param division of the payload, else of the event's scope
 * @param industry of the event's scope, GB/T 4754-2017
 * @param happenedAt the time of the event
 * @param recordedAt when it was entered here; never before the latest closing of the books
 * @param payload JSON
 * @param recordHref the public path of the record that it is about
 */
public record ReportedFact(
        UUID id,
        String topic,
        UUID aggregateId,
        long sequence,
        String type,
        @Nullable UUID unitId,
        @Nullable String division,
        @Nullable String industry,
        Instant happenedAt,
        Instant recordedAt,
        String payload,
        String recordHref) {}
