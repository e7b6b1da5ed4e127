package org.tocsin.accident.cluster.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.cluster.domain.ClusterPlace;
import org.tocsin.accident.cluster.domain.ClusterRule;
import org.tocsin.accident.cluster.domain.ToldCluster;
import org.tocsin.accident.cluster.messaging.ClusterPublisher;
import org.tocsin.accident.cluster.persistence.ClusterRepository;
import org.tocsin.accident.cluster.persistence.ClusterRepository.News;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/**
 * Tells each cluster once. The place up to which was looked, what was told and its event are of one
 * transaction, and the place is locked: several instances and a time of silence change nothing.
 */
@ApplicationScoped
class ClusterAlerts {

    private static final int AT_ONCE = 500;

    private final ClusterRepository clusters;
    private final ClusterFinder finder;
    private final ClusterPublisher publisher;
    private final ClusterSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    ClusterAlerts(
            ClusterRepository clusters,
            ClusterFinder finder,
            ClusterPublisher publisher,
            ClusterSettings settings,
            Ledger ledger,
            Clock clock) {
        this.clusters = clusters;
        this.finder = finder;
        this.publisher = publisher;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @return whether there is more to look at
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean look() {
        Instant seen = clusters.lockWatch();
        Instant head = ledger.settle(null);
        LocalDate since = Moments.today(clock).minusDays(settings.newsDays());
        List<News> news = clusters.news(seen, head, since, AT_ONCE);
        places(news).forEach(place -> look(place, since, head));
        boolean more = news.size() == AT_ONCE;
        clusters.moveWatch(more ? news.getLast().knownAt() : head);
        return more;
    }

    private Set<ClusterPlace> places(List<News> news) {
        Set<ClusterPlace> places = new LinkedHashSet<>();
        for (News one : news) {
            String type = new TypeCode(one.codeSet(), one.code()).qualified();
            for (String division : clusters.upwards(one.division(), settings.fromDepth())) {
                places.add(new ClusterPlace(division, ClusterKind.CATEGORY, one.category()));
                places.add(new ClusterPlace(division, ClusterKind.TYPE, type));
            }
        }
        return places;
    }

    private void look(ClusterPlace place, LocalDate since, Instant asOf) {
        LocalDate today = Moments.today(clock);
        Period period = new Period(since.minusDays(settings.days()), today);
        for (ClusterRule.Run run : finder.at(place, period, asOf)) {
            if (!run.to().isBefore(since)) {
                tell(place, run, asOf);
            }
        }
    }

    private void tell(ClusterPlace place, ClusterRule.Run run, Instant asOf) {
        Optional<ToldCluster> told =
                clusters.at(place).stream()
                        .filter(t -> t.isContinuedBy(run, settings.rule()))
                        .findFirst();
        if (told.isPresent()) {
            told.get().grow(run);
            return;
        }
        ToldCluster cluster = new ToldCluster(Ids.next(), place, run, asOf, Moments.now(clock));
        clusters.persist(cluster);
        publisher.publish(cluster, settings.rule(), settings.version());
    }
}
