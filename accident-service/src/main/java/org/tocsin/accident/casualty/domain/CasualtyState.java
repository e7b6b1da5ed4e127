package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A casualty's record as one revision left it. The details are sealed; whoever holds this does not
 * know them.
 *
 * @param sealed {@code null} if there are no personal details
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record CasualtyState(
        UUID id,
        long version,
        UUID accidentId,
        int revision,
        boolean retracted,
        CasualtyFacts facts,
        @Nullable byte[] sealed,
        Instant knownAt) {

    /** The one record that the details are sealed to. */
    public String sealedTo() {
        return sealedTo(id, revision);
    }

    /** The record that the details of a revision are sealed to. */
    public static String sealedTo(UUID id, int revision) {
        return "casualty:" + id + ":" + revision;
    }
}
