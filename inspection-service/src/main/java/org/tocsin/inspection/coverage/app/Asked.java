package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.coverage.domain.Dimension;

/** A question as it came in; what is {@code null} was left open. */
public record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String division,
        @Nullable String industry,
        @Nullable UUID campaignId,
        List<Dimension> groupBy) {

    public Asked {
        groupBy = List.copyOf(groupBy);
    }
}
