package org.tocsin.gateway.atom.messaging;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.gateway.atom.app.Announcements;
import org.tocsin.gateway.atom.app.Announcements.Wording;
import org.tocsin.gateway.atom.domain.BulletinKind;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * Hears what becomes public. Only events of something that the public pages show make an entry, and
 * only what was written for the public goes into it.
 */
@ApplicationScoped
public class BulletinListener implements EventListener {

    private static final Set<String> TOPICS =
            Set.of("tocsin.listing", "tocsin.investigation", "tocsin.statistics-release");

    private final Announcements announcements;

    BulletinListener(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public String consumer() {
        return "gateway.atom";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        switch (event.type()) {
            case "listing.published.v1" -> listing(event);
            case "listing.acceptance-requested.v1",
                    "listing.acceptance-refused.v1",
                    "listing.accepted.v1",
                    "listing.delisted.v1",
                    "investigation.closed.v1" ->
                    announcements.follow(event.aggregateId(), said(event, "status"), event.time());
            case "investigation.published.v1" -> investigation(event);
            case "investigation.discontinued.v1" ->
                    announcements.withdraw(event.aggregateId(), event.time());
            case "statistics.published.v1" -> statistics(event);
            default -> {
                // Nothing that the public pages show.
            }
        }
    }

    private void listing(IncomingEvent event) {
        publish(
                event,
                BulletinKind.LISTING,
                new Wording(
                        event.aggregateId().toString(),
                        said(event, "listingNo"),
                        text(event, "unitName"),
                        text(event, "noticeText")),
                said(event, "status"));
    }

    private void investigation(IncomingEvent event) {
        publish(
                event,
                BulletinKind.INVESTIGATION,
                new Wording(
                        event.aggregateId().toString(),
                        said(event, "investigationNo"),
                        text(event, "title"),
                        text(event, "summary")),
                said(event, "status"));
    }

    private void statistics(IncomingEvent event) {
        String period = said(event, "period");
        publish(
                event,
                BulletinKind.STATISTICS,
                new Wording(period, period, null, null),
                "PUBLISHED");
    }

    private void publish(IncomingEvent event, BulletinKind kind, Wording wording, String status) {
        announcements.publish(event.aggregateId(), kind, wording, status, event.time());
    }

    /** What every event of the type says, whatever its age. */
    private static String said(IncomingEvent event, String field) {
        String text = text(event, field);
        if (text == null) {
            throw new IllegalArgumentException(event.type() + " without " + field);
        }
        return text;
    }

    private static @Nullable String text(IncomingEvent event, String field) {
        return event.data().path(field).textValue();
    }

    @Override
    public void clear() {
        announcements.forget();
    }
}
