package org.tocsin.responsibility.unit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.unit.domain.ChangeBasis;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitEvent;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.messaging.UnitPublisher;
import org.tocsin.responsibility.unit.persistence.UnitEntryRepository;

/** Writes a change down everywhere it must be: history, event, audit trail; in its transaction. */
@ApplicationScoped
class UnitBook {

    private static final String BY_THE_SYSTEM = "system";

    private final UnitEntryRepository entries;
    private final UnitPublisher publisher;
    private final AuditTrail audit;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    UnitBook(
            UnitEntryRepository entries,
            UnitPublisher publisher,
            AuditTrail audit,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.entries = entries;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** What all entries of one change share. */
    UnitEntry.Record begin(ChangeBasis basis, LocalDate effectiveOn) {
        boolean nobody = caller.isAnonymous();
        return new UnitEntry.Record(
                Ids.next(),
                effectiveOn,
                now(),
                nobody ? BY_THE_SYSTEM : caller.subject(),
                nobody ? BY_THE_SYSTEM : caller.name(),
                basis.reason(),
                basis.documentNo());
    }

    /**
     * @param action what the audit trail calls it
     */
    void enter(
            Unit unit,
            @Nullable UnitSnapshot before,
            UnitEvent event,
            UnitStep step,
            UnitEntry.Record record,
            @Nullable Touched touched,
            String action) {
        UnitSnapshot after = unit.snapshot();
        publisher.publish(unit, event);
        audit.record(action, "unit", unit.id(), before, after);
        entries.append(
                new UnitEntry(
                        Ids.next(),
                        unit,
                        step,
                        record,
                        before == null ? null : before.parentId(),
                        before == null ? null : text(before.state()),
                        text(after.state()),
                        touched == null ? null : text(touched)));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return Moments.now(clock);
    }

    LocalDate today() {
        return Moments.today(clock);
    }
}
