package org.tocsin.responsibility.coverage.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.responsibility.unit.domain.UnitKind;

/**
 * Which units are asked about; what is {@code null} or empty does not narrow.
 *
 * @param asOf the day on which an agreement is to be in force
 * @param division its subtree
 */
public record CoverageFilter(
        LocalDate asOf,
        @Nullable String division,
        List<UnitKind> kinds,
        @Nullable Level level,
        @Nullable String q) {}
