package org.tocsin.accident.publication.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.accident.publication.domain.PublicCell;
import org.tocsin.accident.publication.domain.PublicTree;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.statistics.app.AccidentCounts;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.security.DivisionTree;

/** Counts a quarter in the three ways that are published, and hides what must be hidden. */
@ApplicationScoped
class Suppressed {

    private final AccidentCounts counts;
    private final DivisionTree tree;
    private final PublicationSettings settings;

    Suppressed(AccidentCounts counts, DivisionTree tree, PublicationSettings settings) {
        this.counts = counts;
        this.tree = tree;
        this.settings = settings;
    }

    /** The same total, split in three ways. */
    record Splits(PublicTree months, PublicTree categories, PublicTree divisions) {

        private Splits protect(Measure measure, int k) {
            boolean hidden =
                    Stream.of(months, categories, divisions).anyMatch(t -> t.mustHide(measure, k));
            return new Splits(
                    months.protect(measure, k, hidden),
                    categories.protect(measure, k, hidden),
                    divisions.protect(measure, k, hidden));
        }
    }

    Splits of(String division, Period quarter, Instant asOf) {
        Coverage coverage = Coverage.of(division);
        Sums total = counts.total(coverage, quarter, asOf);
        Splits splits =
                new Splits(
                        split(
                                total,
                                division,
                                months(quarter),
                                by(Dimension.MONTH, coverage, quarter, asOf)),
                        split(
                                total,
                                division,
                                Stream.of(AccidentCategory.values()).map(Enum::name).toList(),
                                by(Dimension.CATEGORY, coverage, quarter, asOf)),
                        divisions(division, total, quarter, asOf, settings.levels()));
        for (Measure measure : PublicCell.MEASURES) {
            splits = splits.protect(measure, settings.k());
        }
        return splits;
    }

    private static List<String> months(Period quarter) {
        return Stream.iterate(quarter.from(), day -> day.plusMonths(1))
                .limit(3)
                .map(Dimension.MONTH::keyOf)
                .toList();
    }

    private static PublicTree split(
            Sums total, String key, List<String> keys, Map<String, Sums> found) {
        return new PublicTree(
                PublicCell.of(key, total),
                keys.stream()
                        .map(k -> PublicCell.of(k, found.getOrDefault(k, Sums.NONE)))
                        .map(PublicTree::leaf)
                        .toList());
    }

    /** Each division that has others below it has one more part: what is recorded at itself. */
    private PublicTree divisions(
            String division, Sums total, Period quarter, Instant asOf, int levels) {
        PublicCell cell = PublicCell.of(division, total);
        TreeSet<String> children = new TreeSet<>(tree.childrenOf(division).values());
        if (levels == 0 || children.isEmpty()) {
            return PublicTree.leaf(cell);
        }
        Map<String, Sums> found = by(Dimension.DIVISION, Coverage.of(division), quarter, asOf);
        List<PublicTree> parts = new ArrayList<>();
        parts.add(
                PublicTree.leaf(PublicCell.of(division, found.getOrDefault(division, Sums.NONE))));
        for (String child : children) {
            Sums sums = found.getOrDefault(child, Sums.NONE);
            parts.add(divisions(child, sums, quarter, asOf, levels - 1));
        }
        return new PublicTree(cell, parts);
    }

    private Map<String, Sums> by(
            Dimension dimension, Coverage coverage, Period quarter, Instant asOf) {
        Map<String, Sums> sums = new HashMap<>();
        counts.grouped(List.of(dimension), coverage, quarter, asOf)
                .forEach(g -> sums.merge(g.keys().get(dimension), g.sums(), Sums::plus));
        return sums;
    }
}
