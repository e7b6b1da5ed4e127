package org.tocsin.accident.release.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.domain.ReleaseTitle;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Tells that a release was published, in its transaction. */
@ApplicationScoped
public class ReleasePublisher {

    static final String TOPIC = "tocsin.statistics-release";
    static final String RELEASED = "statistics.released.v1";

    private final Outbox outbox;

    ReleasePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published form: {@code docs/events/tocsin.statistics-release}. */
    record Payload(
            UUID releaseId,
            String releaseNo,
            String name,
            String division,
            Instant asOf,
            Instant publishedAt,
            int figures,
            String digest) {}

    public void publish(Release release) {
        ReleaseTitle title = release.title();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        RELEASED,
                        title.id(),
                        1,
                        new EventScope(title.division(), null, null, null),
                        new Payload(
                                title.id(),
                                title.releaseNo(),
                                title.name(),
                                title.division(),
                                title.asOf(),
                                release.publishedAt(),
                                release.figures(),
                                release.digest())));
    }
}
