package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;

/** A person whom an accident hurt, as the latest revision describes it. */
@Entity
@Table(name = "casualty")
public class Casualty {

    @Id private UUID id;
    @Version private long version;
    private UUID accidentId;
    private int revision;
    private boolean retracted;
    @Embedded private CasualtyFacts facts;
    private @Nullable byte[] sealed;
    private Instant knownAt;

    protected Casualty() {} // Hibernate

    public Casualty(UUID id, UUID accidentId) {
        this.id = id;
        this.accidentId = accidentId;
    }

    /** The first revision. */
    public CasualtyRevision record(
            CasualtyFacts facts, @Nullable byte[] sealed, CasualtyEntry entry) {
        state(facts, sealed);
        return next(CasualtyRevisionKind.RECORDED, entry);
    }

    /**
     * @param sealed to the revision that comes next
     * @throws Refusal.WrongState if it was retracted
     */
    public CasualtyRevision change(
            CasualtyFacts facts, @Nullable byte[] sealed, CasualtyEntry entry) {
        refuseIfRetracted("change");
        state(facts, sealed);
        return next(CasualtyRevisionKind.CHANGED, entry);
    }

    /**
     * @param sealed to the revision that comes next
     * @throws Refusal.WrongState if it was retracted before
     */
    public CasualtyRevision retract(@Nullable byte[] sealed, CasualtyEntry entry) {
        refuseIfRetracted("retract");
        state(facts, sealed);
        retracted = true;
        return next(CasualtyRevisionKind.RETRACTED, entry);
    }

    private void state(CasualtyFacts facts, @Nullable byte[] sealed) {
        this.facts = facts;
        this.sealed = sealed == null ? null : sealed.clone();
    }

    private CasualtyRevision next(CasualtyRevisionKind kind, CasualtyEntry entry) {
        revision++;
        knownAt = entry.knownAt();
        return new CasualtyRevision(state(), kind, entry);
    }

    private void refuseIfRetracted(String attempted) {
        if (retracted) {
            throw new Refusal.WrongState("casualty", id, "RETRACTED", attempted);
        }
    }

    /** What the details of the revision that comes next are sealed to. */
    public String nextSealedTo() {
        return CasualtyState.sealedTo(id, revision + 1);
    }

    public CasualtyState state() {
        return new CasualtyState(
                id, version, accidentId, revision, retracted, facts, sealed, knownAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant knownAt() {
        return knownAt;
    }
}
