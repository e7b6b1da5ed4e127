package org.tocsin.accident.duty.domain;

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
import org.tocsin.accident.report.domain.Author;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * The record that a level passed the report of an accident on. It is never changed, except for the
 * mark that a correction has taken its place.
 */
@Entity
@Table(name = "accident_forward")
public class ForwardStep {

    @Id private UUID id;

    @Column(name = "accident_id")
    private UUID accidentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_level")
    private Level fromLevel;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "forwarded_at")
    private Instant forwardedAt;

    private String recipient;
    private UUID corrects;
    private String reason;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Embedded private Author author;

    protected ForwardStep() {} // Hibernate

    /**
     * @param corrects the record that this one takes the place of, {@code null} for the first of
     *     its level
     */
    public ForwardStep(
            UUID id,
            UUID accidentId,
            Forward forward,
            String recipient,
            @Nullable UUID corrects,
            @Nullable String reason) {
        this.id = id;
        this.accidentId = accidentId;
        this.fromLevel = forward.fromLevel();
        this.receivedAt = forward.receivedAt();
        this.forwardedAt = forward.forwardedAt();
        this.recipient = recipient;
        this.corrects = corrects;
        this.reason = reason;
    }

    /** Puts it on record. */
    public ForwardStep recorded(Instant at, Author by) {
        knownAt = at;
        author = by;
        return this;
    }

    /** Another record holds from this instant on. */
    public void supersede(ForwardStep by, Instant at) {
        if (supersededAt != null) {
            throw new Refusal.Stale("accident-forward", id);
        }
        if (by.fromLevel != fromLevel) {
            throw new Refusal.RuleBroken(
                    "corrects-another-level",
                    Text.of(
                            "更正的记录属于另一层级：%s".formatted(fromLevel.zh()),
                            "The record to correct is of another level: " + fromLevel));
        }
        supersededAt = at;
    }

    public boolean isKnown(Instant asOf) {
        return !knownAt.isAfter(asOf) && (supersededAt == null || supersededAt.isAfter(asOf));
    }

    public Forward forward() {
        return new Forward(fromLevel, receivedAt, forwardedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID accidentId() {
        return accidentId;
    }

    public Level fromLevel() {
        return fromLevel;
    }

    public String recipient() {
        return recipient;
    }

    public UUID corrects() {
        return corrects;
    }

    public String reason() {
        return reason;
    }

    public Instant knownAt() {
        return knownAt;
    }

    /** {@code null} while it holds. */
    public Instant supersededAt() {
        return supersededAt;
    }

    public Author author() {
        return author;
    }
}
