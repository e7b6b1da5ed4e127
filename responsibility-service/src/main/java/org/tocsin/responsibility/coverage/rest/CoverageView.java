package org.tocsin.responsibility.coverage.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.coverage.app.CoverageMatrix;
import org.tocsin.responsibility.coverage.domain.Coverage;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** Coverage as the API shows it. */
@Schema(name = "AgreementCoverage", description = "Which units have an agreement in force 责任书覆盖情况")
record CoverageView(
        @Schema(description = "截止日") LocalDate asOf,
        @Nullable @Schema(nullable = true) String division,
        Figures total,
        List<Cell> items,
        @Schema(description = "The units without one 未覆盖单位") String uncoveredHref) {

    /** Counts. */
    @Schema(name = "CoverageFigures")
    record Figures(
            @Schema(description = "Active units 在册单位") long units,
            @Schema(description = "With an agreement in force 已覆盖") long covered,
            @Schema(description = "未覆盖") long uncovered,
            @Nullable
                    @Schema(
                            description = "One place, half up 覆盖率（%）",
                            examples = "87.5",
                            nullable = true)
                    BigDecimal percent) {

        static Figures of(Coverage coverage) {
            return new Figures(
                    coverage.units(), coverage.covered(), coverage.uncovered(), coverage.percent());
        }
    }

    /** One cell; what it was not grouped by is null. */
    @Schema(name = "CoverageCell")
    record Cell(
            @Nullable @Schema(nullable = true) Level level,
            @Nullable @Schema(nullable = true) UnitKind kind,
            @Nullable
                    @Schema(
                            description =
                                    "One level below the division asked about, or that itself 行政区划",
                            nullable = true)
                    String division,
            Figures figures) {}

    static CoverageView of(CoverageMatrix matrix) {
        String division = matrix.filter().division();
        return new CoverageView(
                matrix.filter().asOf(),
                division,
                Figures.of(matrix.total()),
                matrix.cells().stream()
                        .map(
                                cell ->
                                        new Cell(
                                                cell.level(),
                                                cell.kind(),
                                                cell.division(),
                                                Figures.of(cell.coverage())))
                        .toList(),
                "/api/v1/agreements/uncovered?asOf="
                        + matrix.filter().asOf()
                        + (division == null ? "" : "&division=" + division));
    }
}
