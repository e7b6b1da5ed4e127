package org.tocsin.accident.cluster.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.cluster.domain.ClusterPlace;
import org.tocsin.accident.cluster.domain.ToldCluster;

/** The clusters that were told, and up to where revisions were looked at. */
@ApplicationScoped
public class ClusterRepository implements PanacheRepositoryBase<ToldCluster, UUID> {

    /** One revision that may have made or moved a cluster. */
    public record News(
            Instant knownAt, String division, String category, String codeSet, String code) {}

    /** Waits for whoever else is looking, and keeps others out until the transaction ends. */
    public Instant lockWatch() {
        return ((LocalDateTime)
                        getEntityManager()
                                .createNativeQuery(
                                        "select known_at from cluster_watch where id = 1 for update",
                                        LocalDateTime.class)
                                .getSingleResult())
                .toInstant(ZoneOffset.UTC);
    }

    public void moveWatch(Instant knownAt) {
        getEntityManager()
                .createNativeQuery("update cluster_watch set known_at = :knownAt where id = 1")
                .setParameter("knownAt", LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Revisions of recent accidents that became known in between, in the order of knowledge. */
    public List<News> news(Instant after, Instant upTo, LocalDate since, int atMost) {
        return getEntityManager()
                .createQuery(
                        """
                        select f.knownAt, f.division, f.category, f.typeCodeSet, f.typeCode
                        from RevisionFact f
                        where f.knownAt > :after and f.knownAt <= :upTo and f.occurredOn >= :since
                        order by f.knownAt
                        """,
                        News.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setParameter("since", since)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The division and those above it, down from a depth. */
    public List<String> upwards(String division, int fromDepth) {
        return getEntityManager()
                .createQuery(
                        """
                        select c.ancestor from DivisionClosure c where c.descendant = :division
                        and (select count(*) from DivisionClosure u where u.descendant = c.ancestor) >= :depth
                        """,
                        String.class)
                .setParameter("division", division)
                .setParameter("depth", (long) fromDepth)
                .getResultList();
    }

    public List<ToldCluster> at(ClusterPlace place) {
        return list(
                "division = ?1 and dimension = ?2 and kind = ?3",
                place.division(),
                place.dimension(),
                place.kind());
    }
}
