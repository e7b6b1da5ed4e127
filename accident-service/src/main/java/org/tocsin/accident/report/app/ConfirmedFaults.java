package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.ReportFault;

/** What was found wrong with the reporting of an accident, and confirmed. */
public interface ConfirmedFaults {

    /**
     * A fault that counts.
     *
     * @param adjudicationId where its grounds and evidence are
     */
    record ConfirmedFault(UUID adjudicationId, ReportFault fault, Instant confirmedAt) {}

    /**
     * @param asOf {@code null} for now
     */
    List<ConfirmedFault> of(UUID accidentId, @Nullable Instant asOf);
}
