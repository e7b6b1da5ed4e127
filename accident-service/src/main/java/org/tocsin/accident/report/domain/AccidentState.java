package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** An accident as one revision left it. */
public record AccidentState(
        UUID accidentId,
        String accidentNo,
        int revision,
        AccidentStatus status,
        @Nullable UUID mergedInto,
        Origin origin,
        Instant knownAt,
        Facts facts) {}
