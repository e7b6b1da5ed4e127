package org.tocsin.accident.publication.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.accident.publication.app.Suppressed.Splits;
import org.tocsin.accident.publication.domain.Publication;
import org.tocsin.accident.publication.messaging.PublicationPublisher;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.audit.CanonicalJson;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Freezes what is published and reads it back. */
@ApplicationScoped
class PublicationRecord {

    private final PublicationSettings settings;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;
    private final PublicationPublisher publisher;

    PublicationRecord(
            PublicationSettings settings,
            AuditTrail audit,
            Caller caller,
            Clock clock,
            ObjectMapper json,
            PublicationPublisher publisher) {
        this.settings = settings;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.publisher = publisher;
    }

    /**
     * @throws Refusal.NotFound if nothing is public here
     */
    String division() {
        return settings.division()
                .filter(code -> !code.isBlank())
                .orElseThrow(() -> new Refusal.NotFound("division", "public"));
    }

    int closedAfterDays() {
        return settings.closedAfterDays();
    }

    PublicFigures figures(String name, Period quarter, Instant asOf, Splits splits) {
        return new PublicFigures(
                name,
                quarter.from(),
                quarter.to(),
                division(),
                settings.k(),
                settings.version(),
                asOf,
                PublicTables.numbers(splits.months().cell()),
                PublicTables.rows(splits.months()),
                PublicTables.rows(splits.categories()),
                PublicTables.divisionRows(splits.divisions()));
    }

    Publication written(PublicFigures figures) {
        try {
            byte[] canonical = CanonicalJson.of(json.valueToTree(figures), json);
            return new Publication(
                            Ids.next(),
                            figures.division(),
                            figures.period(),
                            figures.asOf(),
                            Moments.now(clock),
                            caller.subject())
                    .holding(new String(canonical, StandardCharsets.UTF_8), audit.digest(figures));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Also reads what an older version of the service has frozen. */
    PublicFigures read(Publication publication) {
        try {
            return json.readerFor(PublicFigures.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(publication.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void tell(Publication publication) {
        publisher.publish(publication);
        audit.record("publish", "publication", publication.id(), null, publication.digest());
    }
}
