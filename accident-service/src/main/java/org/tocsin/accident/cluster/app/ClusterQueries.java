package org.tocsin.accident.cluster.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.cluster.domain.ClusterPlace;
import org.tocsin.accident.cluster.domain.ClusterRule;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.statistics.app.Links;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.audit.AuditTrail;

/** Finds the clusters of a division as they were known at an instant. */
@ApplicationScoped
public class ClusterQueries {

    private final ClusterFinder finder;
    private final Territory territory;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final ClusterSettings settings;

    ClusterQueries(
            ClusterFinder finder,
            Territory territory,
            Ledger ledger,
            AuditTrail audit,
            ClusterSettings settings) {
        this.finder = finder;
        this.territory = territory;
        this.ledger = ledger;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * @param division the caller's own if {@code null}
     * @param from a year before {@code to} if {@code null}
     * @param to the day of asOf, or today, if {@code null}
     */
    @Transactional
    public Clusters of(
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant asOf) {
        String root = territory.require(division);
        Instant moment = ledger.settle(asOf);
        LocalDate last = to == null ? territory.dayOf(asOf) : to;
        Period period = new Period(from == null ? last.minusYears(1).plusDays(1) : from, last);
        Clusters answer =
                new Clusters(
                        moment,
                        root,
                        period,
                        settings.accidents(),
                        settings.days(),
                        settings.version(),
                        found(root, period, moment),
                        "/api/v1/statistics/accident-clusters?division=%s&from=%s&to=%s&asOf=%s"
                                .formatted(root, period.from(), period.to(), moment),
                        null);
        return answer.withDigest("sha-256:" + audit.digest(answer));
    }

    private List<Clusters.Cluster> found(String division, Period period, Instant asOf) {
        List<Clusters.Cluster> clusters = new ArrayList<>();
        for (ClusterKind dimension : ClusterKind.values()) {
            for (var found : finder.of(division, dimension, period, asOf).entrySet()) {
                ClusterPlace place = new ClusterPlace(division, dimension, found.getKey());
                found.getValue().forEach(run -> clusters.add(cluster(place, run, asOf)));
            }
        }
        return clusters;
    }

    private static Clusters.Cluster cluster(ClusterPlace place, ClusterRule.Run run, Instant asOf) {
        Period days = new Period(run.from(), run.to());
        return new Clusters.Cluster(
                place.dimension(),
                place.kind(),
                run.from(),
                run.to(),
                run.accidents(),
                Links.recordsOf(ClusterFinder.covering(place), days, asOf));
    }
}
