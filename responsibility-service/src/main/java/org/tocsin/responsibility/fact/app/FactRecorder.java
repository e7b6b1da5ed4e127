package org.tocsin.responsibility.fact.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.fact.persistence.FactBooks;
import org.tocsin.responsibility.fact.persistence.FactRows;

/** Enters what was heard, once, and tells those who draw conclusions from it. */
@ApplicationScoped
public class FactRecorder {

    private final FactRows rows;
    private final FactBooks books;
    private final Event<FactRecorded> recorded;
    private final Clock clock;

    FactRecorder(FactRows rows, FactBooks books, Event<FactRecorded> recorded, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** A fact that is known already stays as it was entered, and nobody is told again. */
    @Transactional
    public void record(FactSource source, IncomingEvent event) {
        if (rows.holds(event.topic(), event.aggregateId(), event.sequence())) {
            return;
        }
        ReportedFact fact = fact(source, event, instant());
        rows.insert(fact);
        recorded.fire(new FactRecorded(fact));
    }

    /** After the latest closing even if this instance's clock is behind that of the closer. */
    private Instant instant() {
        Instant closed = books.share();
        Instant now = Moments.now(clock);
        return now.isAfter(closed) ? now : closed.plusNanos(1_000);
    }

    private static ReportedFact fact(FactSource source, IncomingEvent event, Instant recordedAt) {
        JsonNode data = event.data();
        String unit = text(data, "unitId");
        String division = text(data, "division");
        String accident = text(data, "accidentId");
        boolean duty = source == FactSource.ACCIDENT_DUTY && accident != null;
        return new ReportedFact(
                event.id(),
                event.topic(),
                event.aggregateId(),
                event.sequence(),
                event.type(),
                unit == null ? event.scope().unitId() : UUID.fromString(unit),
                division == null ? event.scope().division() : division,
                event.scope().industry(),
                event.time(),
                recordedAt,
                data.toString(),
                source.href(duty ? UUID.fromString(accident) : event.aggregateId()));
    }

    private static @Nullable String text(JsonNode data, String name) {
        JsonNode value = data.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
