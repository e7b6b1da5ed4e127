package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;

/**
 * A one-vote veto (一票否决) on a unit: proposed by a rule on a fact, decided by a leader, never
 * automatic. Whatever becomes of it, it is never deleted.
 */
@Entity
@Table(name = "veto")
public class Veto {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String vetoNo;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VetoStatus status;

    @Embedded
    @EmbeddedColumnNaming("judged_%s")
    private JudgedUnit unit;

    @Embedded
    @EmbeddedColumnNaming("ground_%s")
    private Ground ground;

    @Column(columnDefinition = "longtext")
    private Evidence evidence;

    @Embedded
    @EmbeddedColumnNaming("decision_%s")
    private @Nullable Ruling decision;

    @Embedded
    @EmbeddedColumnNaming("retraction_%s")
    private @Nullable Ruling retraction;

    @Embedded
    @EmbeddedColumnNaming("lost_%s")
    private @Nullable LostGround lost;

    private Instant proposedAt;
    private Instant updatedAt;

    protected Veto() {} // Hibernate

    public Veto(
            UUID id,
            String vetoNo,
            JudgedUnit unit,
            Ground ground,
            Evidence evidence,
            Instant now) {
        this.id = id;
        this.vetoNo = vetoNo;
        this.status = VetoStatus.PROPOSED;
        this.unit = unit;
        this.ground = ground;
        this.evidence = evidence;
        this.proposedAt = now;
        this.updatedAt = now;
    }

    /** To be told once, when it is entered. */
    public VetoEvent proposed() {
        return event(VetoEvent.Kind.PROPOSED, null);
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     */
    public VetoEvent handle(VetoCommand command, Instant now) {
        requireLawful(command.step());
        VetoStatus before = status;
        updatedAt = now;
        return switch (command) {
            case VetoCommand.Confirm(var ruling) -> {
                decide(VetoStatus.CONFIRMED, ruling);
                yield event(VetoEvent.Kind.CONFIRMED, before);
            }
            case VetoCommand.Reject(var ruling) -> {
                decide(VetoStatus.REJECTED, ruling);
                yield event(VetoEvent.Kind.REJECTED, before);
            }
            case VetoCommand.Retract(var ruling) -> {
                retraction = ruling;
                status = VetoStatus.RETRACTED;
                yield event(VetoEvent.Kind.RETRACTED, before);
            }
            case VetoCommand.Lapse(var gone) -> {
                lost = gone;
                status = VetoStatus.LAPSED;
                yield event(VetoEvent.Kind.LAPSED, before);
            }
            case VetoCommand.LoseGround(var gone) -> {
                lost = gone;
                yield event(VetoEvent.Kind.RETRACTION_PROPOSED, before);
            }
        };
    }

    public void requireLawful(VetoStep step) {
        if (!VetoStep.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("veto", vetoNo, status.name(), step.slug());
        }
    }

    /** What people may do with it next. */
    public List<VetoStep> openToPeople() {
        return VetoStep.lawfulIn(status).stream()
                .filter(VetoStep::isTakenByPeople)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void decide(VetoStatus how, Ruling ruling) {
        decision = ruling;
        status = how;
    }

    private VetoEvent event(VetoEvent.Kind kind, @Nullable VetoStatus before) {
        return new VetoEvent(kind, ++eventSequence, snapshot(), before);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public JudgedUnit unit() {
        return unit;
    }

    public VetoSnapshot snapshot() {
        return new VetoSnapshot(
                id,
                version,
                vetoNo,
                status,
                unit,
                ground,
                evidence,
                decision,
                retraction,
                lost,
                proposedAt,
                updatedAt);
    }
}
