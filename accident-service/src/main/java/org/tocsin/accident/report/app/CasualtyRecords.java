package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** How many casualties of an accident are on record, beside what its report states. */
public interface CasualtyRecords {

    /**
     * Persons on record, retracted records left out.
     *
     * @param statements how many statements about casualties there are: moves with each of them
     */
    record Recorded(
            int dead, int seriouslyInjured, int missing, int slightlyInjured, long statements) {}

    /**
     * @param asOf {@code null} for now
     */
    Recorded of(UUID accidentId, @Nullable Instant asOf);
}
