package org.tocsin.accident.casualty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.casualty.domain.CasualtyEntry;
import org.tocsin.accident.casualty.domain.CasualtyFacts;
import org.tocsin.accident.casualty.domain.CasualtyRevision;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.persistence.CasualtyRevisionRepository;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;

/** Writes down who stated, changed or read what about a casualty, in the transaction of it. */
@ApplicationScoped
class CasualtyJournal {

    private static final String CASUALTY = "casualty";
    private static final Set<String> HANDLERS =
            Set.of(Roles.BUREAU_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.TOWN_OFFICER);

    private final CasualtyRevisionRepository revisions;
    private final AuditTrail audit;
    private final Caller caller;

    CasualtyJournal(CasualtyRevisionRepository revisions, AuditTrail audit, Caller caller) {
        this.revisions = revisions;
        this.audit = audit;
        this.caller = caller;
    }

    CasualtyEntry entry(Instant knownAt, @Nullable String reason) {
        return new CasualtyEntry(Ids.next(), knownAt, author(), reason);
    }

    private Author author() {
        return new Author(
                caller.subject(),
                caller.name(),
                caller.scope().division(),
                String.join(" ", caller.roles().stream().sorted().toList()));
    }

    void write(String action, @Nullable CasualtyState before, CasualtyRevision revision) {
        revisions.append(revision);
        CasualtyState after = revision.state();
        audit.record(action, CASUALTY, after.id(), Entry.of(before), Entry.of(after));
    }

    /** Whoever handles accidents, and whoever checks them; nobody else. */
    boolean mayReadPersonal() {
        return mayWrite() || caller.is(Roles.AUDITOR);
    }

    boolean mayWrite() {
        return HANDLERS.stream().anyMatch(caller::is);
    }

    void readPersonal(UUID casualtyId) {
        audit.record("read-personal", CASUALTY, casualtyId, null, null);
    }

    /**
     * What the audit trail digests: the details as they are sealed, for a digest of a name or a
     * number could be guessed.
     */
    record Entry(
            UUID accidentId,
            int revision,
            boolean retracted,
            CasualtyFacts facts,
            @Nullable String sealed) {

        static @Nullable Entry of(@Nullable CasualtyState state) {
            return state == null
                    ? null
                    : new Entry(
                            state.accidentId(),
                            state.revision(),
                            state.retracted(),
                            state.facts(),
                            text(state.sealed()));
        }

        private static @Nullable String text(@Nullable byte[] sealed) {
            return sealed == null
                    ? null
                    : new String(Base64.getEncoder().encode(sealed), StandardCharsets.US_ASCII);
        }
    }
}
