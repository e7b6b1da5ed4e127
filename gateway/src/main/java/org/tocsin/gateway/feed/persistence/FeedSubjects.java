package org.tocsin.gateway.feed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedSubject;

/** Whose each record is, as far as the feed has told. Changed by who holds the log's head. */
@ApplicationScoped
public class FeedSubjects {

    private final EntityManager entities;

    FeedSubjects(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes note of whose the record is now; whose it was, if it was another's. */
    public Optional<Audience> note(FeedEvent event, Audience audience) {
        FeedSubject.Key key = new FeedSubject.Key(event.topic(), event.aggregateId());
        FeedSubject known = entities.find(FeedSubject.class, key);
        if (known == null) {
            entities.persist(new FeedSubject(key, event.kind(), audience));
            return Optional.empty();
        }
        Audience former = known.audience();
        if (former.equals(audience)) {
            return Optional.empty();
        }
        known.move(audience);
        return Optional.of(former);
    }

    /** Where a division lay when records in it were last told of. */
    public record Place(String division, String ancestors) {}

    public List<Place> places() {
        return entities.createQuery(
                        "select distinct s.audience.division, s.audience.ancestors from FeedSubject s"
                                + " where s.audience.division is not null",
                        Place.class)
                .getResultList();
    }

    /** Some of the records that were last told of there. */
    public List<FeedSubject> at(Place place, int limit) {
        return entities.createQuery(
                        "select s from FeedSubject s where s.audience.division = :division"
                                + " and s.audience.ancestors = :ancestors",
                        FeedSubject.class)
                .setParameter("division", place.division())
                .setParameter("ancestors", place.ancestors())
                .setMaxResults(limit)
                .getResultList();
    }

    public void forget(Set<String> topics) {
        entities.createQuery("delete from FeedSubject s where s.topic in (:topics)")
                .setParameter("topics", topics)
                .executeUpdate();
    }
}
