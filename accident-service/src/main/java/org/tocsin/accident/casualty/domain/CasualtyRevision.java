package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.report.domain.Author;

/**
 * One statement about a casualty, the whole state each. Never changed afterwards except for the
 * mark that a later one has taken its place.
 */
@Entity
@Table(name = "casualty_revision")
public class CasualtyRevision {

    @Id private UUID id;
    private UUID casualtyId;
    private UUID accidentId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private CasualtyRevisionKind kind;

    private boolean retracted;
    @Embedded private CasualtyFacts facts;
    private @Nullable byte[] sealed;
    private Instant knownAt;
    private @Nullable Instant supersededAt;
    @Embedded private Author author;
    private @Nullable String reason;

    protected CasualtyRevision() {} // Hibernate

    CasualtyRevision(CasualtyState state, CasualtyRevisionKind kind, CasualtyEntry entry) {
        id = entry.revisionId();
        casualtyId = state.id();
        accidentId = state.accidentId();
        revision = state.revision();
        this.kind = kind;
        retracted = state.retracted();
        facts = state.facts();
        sealed = state.sealed();
        knownAt = entry.knownAt();
        author = entry.author();
        reason = entry.reason();
    }

    /** The casualty as it stood; a past state has no version that could be changed. */
    public CasualtyState state() {
        return new CasualtyState(
                casualtyId, revision, accidentId, revision, retracted, facts, sealed, knownAt);
    }

    public UUID id() {
        return id;
    }

    public UUID casualtyId() {
        return casualtyId;
    }

    public int revision() {
        return revision;
    }

    public CasualtyRevisionKind kind() {
        return kind;
    }

    public Instant knownAt() {
        return knownAt;
    }

    /** When a later statement became known; {@code null} while this is the latest. */
    public @Nullable Instant supersededAt() {
        return supersededAt;
    }

    public Author author() {
        return author;
    }

    public @Nullable String reason() {
        return reason;
    }
}
