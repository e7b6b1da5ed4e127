package org.tocsin.accident.archive.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;
import org.tocsin.accident.archive.domain.ArchivedRevision;
import org.tocsin.accident.archive.persistence.RevisionArchive;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Chunks;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.time.Ids;

/** All revisions for audit scripts, within the caller's scope. */
@ApplicationScoped
public class RevisionExport {

    private final RevisionArchive archive;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Caller caller;

    RevisionExport(RevisionArchive archive, Ledger ledger, AuditTrail audit, Caller caller) {
        this.archive = archive;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * What is exported, with nothing left open.
     *
     * @param after the last revision that the caller has already
     */
    public record Order(Instant asOf, Instant after, @Nullable String division) {}

    /**
     * Settles what is exported, and leaves on the audit trail that it was.
     *
     * @param asOf default everything that is known now
     * @param after default from the beginning
     */
    @Transactional
    public Order order(@Nullable Instant asOf, @Nullable Instant after, @Nullable String division) {
        Order order =
                new Order(ledger.settle(asOf), after == null ? Instant.EPOCH : after, division);
        audit.record("export", "accident-revision", Ids.next(), null, order);
        return order;
    }

    /** The revisions, read chunk by chunk. */
    public Stream<ArchivedRevision> revisions(Order order) {
        Scope scope = caller.scope();
        return Chunks.stream(
                order.after(),
                position -> {
                    RevisionArchive.Chunk chunk =
                            archive.after(position, order.asOf(), scope, order.division());
                    return new Chunks.Chunk<>(chunk.revisions(), chunk.last());
                });
    }
}
