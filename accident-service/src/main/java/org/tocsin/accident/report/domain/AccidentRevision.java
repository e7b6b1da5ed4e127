package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One report on an accident, never changed afterwards except for the mark that a later one has
 * taken its place. It has two times: when the accident happened ({@link Facts#occurredAt}) and when
 * this became known ({@link #knownAt}).
 */
@Entity
@Table(name = "accident_revision")
public class AccidentRevision {

    @Id private UUID id;

    @Column(name = "accident_id")
    private UUID accidentId;

    @Column(name = "accident_no")
    private String accidentNo;

    private int revision;

    @Enumerated(EnumType.STRING)
    private RevisionKind kind;

    @Enumerated(EnumType.STRING)
    private AccidentStatus status;

    @Embedded private Facts facts;
    @Embedded private Origin origin;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Embedded private Author author;

    private String reason;

    @Column(name = "rule_version")
    private String ruleVersion;

    protected AccidentRevision() {} // Hibernate

    AccidentRevision(
            AccidentState state, RevisionKind kind, @Nullable String reason, Recording recording) {
        id = recording.revisionId();
        accidentId = state.accidentId();
        accidentNo = state.accidentNo();
        revision = state.revision();
        this.kind = kind;
        status = state.status();
        facts = state.facts();
        origin = state.origin();
        mergedInto = state.mergedInto();
        knownAt = state.knownAt();
        author = recording.actor().author();
        this.reason = reason;
        ruleVersion = recording.rules().version();
    }

    /** The accident as it stood from {@link #knownAt} until {@link #supersededAt}. */
    public AccidentState state() {
        return new AccidentState(
                accidentId, accidentNo, revision, status, mergedInto, origin, knownAt, facts);
    }

    public UUID id() {
        return id;
    }

    public UUID accidentId() {
        return accidentId;
    }

    public int revision() {
        return revision;
    }

    public RevisionKind kind() {
        return kind;
    }

    public AccidentStatus status() {
        return status;
    }

    public Instant knownAt() {
        return knownAt;
    }

    /** When a later revision became known; {@code null} while this is the latest. */
    public Instant supersededAt() {
        return supersededAt;
    }

    public Author author() {
        return author;
    }

    public String reason() {
        return reason;
    }

    public String ruleVersion() {
        return ruleVersion;
    }
}
