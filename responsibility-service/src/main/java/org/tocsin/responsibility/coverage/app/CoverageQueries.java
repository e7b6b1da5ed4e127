package org.tocsin.responsibility.coverage.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.coverage.domain.Coverage;
import org.tocsin.responsibility.coverage.domain.CoverageFilter;
import org.tocsin.responsibility.coverage.domain.CoveredUnit;
import org.tocsin.responsibility.coverage.domain.Dimension;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.coverage.persistence.CoverageRepository;

/** Which units have an agreement in force, and which do not. */
@ApplicationScoped
public class CoverageQueries {

    private static final SortKeys<CoveredUnit> SORT =
            SortKeys.of(CoveredUnit.class, "u", "division,name", CoveredUnit::id)
                    .with("division", "u.division", CoveredUnit::division, text -> text)
                    .with("name", "u.name", CoveredUnit::name, text -> text);

    private static final Comparator<CoverageMatrix.Cell> ORDER =
            Comparator.comparing(
                            CoverageMatrix.Cell::division,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            CoverageMatrix.Cell::level,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            CoverageMatrix.Cell::kind,
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    private final CoverageRepository coverage;
    private final CoverageDivisions divisions;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    CoverageQueries(
            CoverageRepository coverage,
            CoverageDivisions divisions,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.coverage = coverage;
        this.divisions = divisions;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day asked about: a named one, else today, or the nearest day of the year named. */
    public LocalDate day(@Nullable LocalDate asOf, @Nullable Integer year) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate today = Moments.today(clock);
        if (year == null || year == today.getYear()) {
            return today;
        }
        return year < today.getYear() ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }

    @Transactional
    public CoverageMatrix matrix(CoverageFilter filter, Set<Dimension> by) {
        Map<String, String> columns =
                by.contains(Dimension.DIVISION) ? divisions.below(filter.division()) : Map.of();
        Map<CoverageMatrix.Cell, Coverage> grouped = new LinkedHashMap<>();
        Coverage total = Coverage.NONE;
        for (CoverageRepository.Cell cell : coverage.cells(filter)) {
            grouped.merge(key(cell, by, columns), cell.coverage(), Coverage::plus);
            total = total.plus(cell.coverage());
        }
        List<CoverageMatrix.Cell> cells =
                grouped.entrySet().stream()
                        .map(e -> withCoverage(e.getKey(), e.getValue()))
                        .sorted(ORDER)
                        .toList();
        return new CoverageMatrix(filter, total, cells);
    }

    private static CoverageMatrix.Cell key(
            CoverageRepository.Cell cell, Set<Dimension> by, Map<String, String> columns) {
        return new CoverageMatrix.Cell(
                by.contains(Dimension.LEVEL) ? Level.of(cell.kind(), cell.division()) : null,
                by.contains(Dimension.KIND) ? cell.kind() : null,
                by.contains(Dimension.DIVISION)
                        ? columns.getOrDefault(cell.division(), cell.division())
                        : null,
                Coverage.NONE);
    }

    private static CoverageMatrix.Cell withCoverage(CoverageMatrix.Cell key, Coverage coverage) {
        return new CoverageMatrix.Cell(key.level(), key.kind(), key.division(), coverage);
    }

    @Transactional
    public Page<CoveredUnit> uncovered(CoverageFilter filter, PageParams params) {
        return keyset.page(params, SORT, coverage.uncovered(filter));
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public <V> Stream<V> allUncovered(
            CoverageFilter filter,
            PageParams params,
            java.util.function.Function<CoveredUnit, V> view) {
        audit.record("export", "uncovered-unit", Ids.next(), null, filter);
        return keyset.stream(params, SORT, coverage.uncovered(filter), view);
    }
}
