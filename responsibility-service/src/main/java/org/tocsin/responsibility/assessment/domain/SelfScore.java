package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the unit thinks of itself; it changes no point. */
public record SelfScore(
        List<ManualEntry> entries, BigDecimal total, String statement, String name, Instant at) {

    public SelfScore {
        entries = List.copyOf(entries);
    }
}
