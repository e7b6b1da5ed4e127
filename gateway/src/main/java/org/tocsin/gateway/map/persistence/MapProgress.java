package org.tocsin.gateway.map.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/**
 * Up to which position of the feed the map is complete. Map and feed read the same topics, each at
 * its own pace: a reader who goes on with the feed must start before the first event that the map
 * has not applied.
 */
@ApplicationScoped
public class MapProgress {

    private static final String FIRST_MISSING =
            "select e.position from FeedEntry e where e.position > :known and e.event.topic in (:topics)"
                    + " and not exists (select 1 from MapFeature m"
                    + " where m.id = e.event.aggregateId and m.sequence >= e.event.sequence)"
                    + " order by e.position";

    private final EntityManager entities;

    MapProgress(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param head the last position that anybody can see now
     */
    public long complete(Set<String> topics, long head) {
        return entities.createQuery(FIRST_MISSING, Long.class)
                .setParameter("known", known())
                .setParameter("topics", topics)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(missing -> Math.min(missing - 1, head))
                .orElse(head);
    }

    /** What was found out before, so that nobody searches from the beginning. */
    private long known() {
        return ((Number)
                        entities.createNativeQuery("select position from map_progress")
                                .getSingleResult())
                .longValue();
    }

    public void remember(long position) {
        entities.createNativeQuery(
                        "update map_progress set position = :position where position < :position")
                .setParameter("position", position)
                .executeUpdate();
    }

    public void forget() {
        entities.createNativeQuery("update map_progress set position = 0").executeUpdate();
    }
}
