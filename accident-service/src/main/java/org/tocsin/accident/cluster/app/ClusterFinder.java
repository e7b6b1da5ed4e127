package org.tocsin.accident.cluster.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.cluster.domain.ClusterPlace;
import org.tocsin.accident.cluster.domain.ClusterRule;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.app.AccidentCounts;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.app.AccidentCounts.Group;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;

/** Counts accidents by day and finds where they lie close together. */
@ApplicationScoped
class ClusterFinder {

    private final AccidentCounts counts;
    private final ClusterSettings settings;

    ClusterFinder(AccidentCounts counts, ClusterSettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    /** The clusters of one place. */
    List<ClusterRule.Run> at(ClusterPlace place, Period period, Instant asOf) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        for (Group group : counts.grouped(List.of(Dimension.DAY), covering(place), period, asOf)) {
            perDay.put(LocalDate.parse(group.keys().get(Dimension.DAY)), group.sums().accidents());
        }
        return settings.rule().in(perDay);
    }

    /** The clusters of a division by what their accidents share, in the order of the keys. */
    Map<String, List<ClusterRule.Run>> of(
            String division, ClusterKind dimension, Period period, Instant asOf) {
        Dimension by = dimension(dimension);
        Map<String, SortedMap<LocalDate, Long>> perDay = new TreeMap<>();
        for (Group group :
                counts.grouped(List.of(by, Dimension.DAY), Coverage.of(division), period, asOf)) {
            perDay.computeIfAbsent(group.keys().get(by), _ -> new TreeMap<>())
                    .put(
                            LocalDate.parse(group.keys().get(Dimension.DAY)),
                            group.sums().accidents());
        }
        Map<String, List<ClusterRule.Run>> runs = new TreeMap<>();
        perDay.forEach((kind, days) -> runs.put(kind, settings.rule().in(days)));
        return runs;
    }

    static Coverage covering(ClusterPlace place) {
        return Coverage.of(place.division())
                .of(
                        switch (place.dimension()) {
                            case CATEGORY ->
                                    new AccidentKinds(
                                            Set.of(AccidentCategory.valueOf(place.kind())),
                                            Set.of(),
                                            Set.of(),
                                            Set.of());
                            case TYPE ->
                                    new AccidentKinds(
                                            Set.of(),
                                            Set.of(),
                                            Set.of(TypeCode.of(place.kind())),
                                            Set.of());
                        });
    }

    private static Dimension dimension(ClusterKind kind) {
        return switch (kind) {
            case CATEGORY -> Dimension.CATEGORY;
            case TYPE -> Dimension.TYPE;
        };
    }
}
