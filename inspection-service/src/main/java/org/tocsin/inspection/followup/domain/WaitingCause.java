package org.tocsin.inspection.followup.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.task.domain.CauseType;

/** A cause whose unit is not known here yet. */
@Entity
@Table(name = "follow_up_waiting")
public class WaitingCause {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private CauseType causeType;

    private UUID subjectId;
    private String subjectNo;
    private long round;
    private UUID unitId;
    private Instant happenedAt;

    protected WaitingCause() {} // Hibernate

    public WaitingCause(Trigger trigger) {
        this.id = idOf(trigger);
        this.causeType = trigger.type();
        this.subjectId = trigger.subjectId();
        this.subjectNo = trigger.subjectNo();
        this.round = trigger.round();
        this.unitId = trigger.unitId();
        this.happenedAt = trigger.at();
    }

    /** The same for the same cause, so that it waits once. */
    public static UUID idOf(Trigger trigger) {
        return UUID.nameUUIDFromBytes(
                "%s|%s|%d|%s"
                        .formatted(
                                trigger.type(),
                                trigger.subjectId(),
                                trigger.round(),
                                trigger.unitId())
                        .getBytes(UTF_8));
    }

    public UUID id() {
        return id;
    }

    public Trigger trigger() {
        return new Trigger(causeType, subjectId, subjectNo, round, unitId, happenedAt);
    }
}
