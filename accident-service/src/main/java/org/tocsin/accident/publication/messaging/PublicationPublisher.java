package org.tocsin.accident.publication.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.publication.domain.Publication;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Tells that a quarter is public, in the transaction that made it so. */
@ApplicationScoped
public class PublicationPublisher {

    private static final String TOPIC = "tocsin.statistics-release";
    private static final String PUBLISHED = "statistics.published.v1";

    private final Outbox outbox;

    PublicationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published form: {@code docs/events/tocsin.statistics-release}. */
    record Payload(
            UUID publicationId,
            String period,
            String division,
            Instant asOf,
            Instant publishedAt,
            String digest) {}

    public void publish(Publication publication) {
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        PUBLISHED,
                        publication.id(),
                        1,
                        new EventScope(publication.division(), null, null, null),
                        new Payload(
                                publication.id(),
                                publication.period(),
                                publication.division(),
                                publication.asOf(),
                                publication.publishedAt(),
                                publication.digest())));
    }
}
