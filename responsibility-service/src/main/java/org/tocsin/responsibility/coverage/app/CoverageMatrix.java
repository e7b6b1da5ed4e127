package org.tocsin.responsibility.coverage.app;

import jakarta.annotation.Nullable;
import java.util.List;
import org.tocsin.responsibility.coverage.domain.Coverage;
import org.tocsin.responsibility.coverage.domain.CoverageFilter;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** Coverage put together by what was asked for. */
public record CoverageMatrix(CoverageFilter filter, Coverage total, List<Cell> cells) {

    /**
     * One cell.
     *
     * @param division a child of the division asked about, or that division itself
     */
    public record Cell(
            @Nullable Level level,
            @Nullable UnitKind kind,
            @Nullable String division,
            Coverage coverage) {}
}
