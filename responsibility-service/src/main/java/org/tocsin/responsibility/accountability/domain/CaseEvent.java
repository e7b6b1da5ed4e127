package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What happened to a case.
 *
 * @param sequence the case's event count, from 1, without gaps
 * @param previousStatus {@code null} for the first event
 */
public record CaseEvent(
        Type type,
        CaseSnapshot snapshot,
        long sequence,
        @Nullable CaseStatus previousStatus,
        Instant at) {

    /** The published names, spelled out so that renaming a constant breaks no consumer. */
    public enum Type {
        OPENED("accountability-case.opened.v1"),
        GROUND_JOINED("accountability-case.ground-joined.v1"),
        INVESTIGATION_STARTED("accountability-case.investigation-started.v1"),
        FINDINGS_REPORTED("accountability-case.findings-reported.v1"),
        DECIDED("accountability-case.decided.v1"),
        CLOSED("accountability-case.closed.v1");

        private final String published;

        Type(String published) {
            this.published = published;
        }

        public String published() {
            return published;
        }
    }
}
