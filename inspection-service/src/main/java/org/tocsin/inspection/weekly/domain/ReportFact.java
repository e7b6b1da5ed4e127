package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * A report as an event leaves it.
 *
 * @param sequence the number of the event
 * @param at when it happened; for what the clock did, the deadline that passed
 */
public record ReportFact(
        ReportSnapshot report, long sequence, @Nullable ReportStatus previous, Instant at) {}
