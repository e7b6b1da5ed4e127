package org.tocsin.accident.indicator.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A control indicator (控制指标): the limit that a unit's agreement sets to one measure in one year,
 * and what has been used of it. Consumption goes up and down with the revisions of accidents.
 */
@Entity
@Table(name = "control_indicator")
public class ControlIndicator {

    @Id private UUID id;
    @Version private long version;

    @Column(name = "event_sequence")
    private long eventSequence;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private LimitedMeasure measure;

    private int year;
    private String division;
    @Embedded private Limit agreed;

    @Column(name = "in_force_since")
    private Instant inForceSince;

    private boolean active;
    private boolean yielded;

    @Column(precision = 17, scale = 2)
    private BigDecimal consumed;

    @Enumerated(EnumType.STRING)
    private IndicatorStatus status;

    protected ControlIndicator() {} // Hibernate

    /**
     * @param unitId who answers for it; {@code null} for a limit of the committee's office
     */
    public ControlIndicator(
            UUID id, @Nullable UUID unitId, LimitedMeasure measure, int year, String division) {
        this.id = id;
        this.unitId = unitId;
        this.measure = measure;
        this.year = year;
        this.division = division;
        this.consumed = BigDecimal.ZERO;
        this.status = IndicatorStatus.WITHIN;
        this.inForceSince = Instant.EPOCH;
    }

    /** Whether an agreement that came into force at this instant sets the limit from now on. */
    public boolean yieldsTo(UUID agreementId, Instant inForceAt) {
        if (agreed == null) {
            return true;
        }
        boolean another = !agreementId.equals(agreed.agreementId());
        return another && (!active || !inForceAt.isBefore(inForceSince));
    }

    public void limit(Limit agreement, Instant inForceAt) {
        agreed = agreement;
        inForceSince = inForceAt;
        active = true;
        yielded = false;
    }

    /** The agreement no longer holds: nothing counts against its limit any more. */
    public void lift() {
        active = false;
        yielded = false;
    }

    /** An agreement in force takes its place for as long as it holds. */
    public void giveWay() {
        active = false;
        yielded = true;
    }

    /** The agreement that took its place holds no longer. */
    public void resume() {
        active = true;
        yielded = false;
    }

    /** Says which accidents count, once the unit is known. */
    public void locate(Area area, @Nullable String industry) {
        agreed = agreed.over(area, industry);
    }

    /** Counts anew what the limit covers now. */
    public Optional<IndicatorCrossed> recount(BigDecimal total, Thresholds thresholds, Instant at) {
        consumed = total;
        return cross(thresholds, at);
    }

    /** Judges anew by other thresholds. */
    public Optional<IndicatorCrossed> judge(Thresholds thresholds, Instant at) {
        return cross(thresholds, at);
    }

    /** Adds what a revision changes; the difference may be negative. */
    public Optional<IndicatorCrossed> consume(
            BigDecimal difference, Thresholds thresholds, Instant at) {
        consumed = consumed.add(difference);
        return cross(thresholds, at);
    }

    private Optional<IndicatorCrossed> cross(Thresholds thresholds, Instant at) {
        if (agreed.area() == Area.UNKNOWN) {
            return Optional.empty();
        }
        IndicatorStatus reached = thresholds.status(consumed, agreed.value());
        if (reached == status) {
            return Optional.empty();
        }
        IndicatorStatus previous = status;
        status = reached;
        eventSequence++;
        return Optional.of(
                new IndicatorCrossed(
                        id,
                        eventSequence,
                        unitId,
                        division,
                        year,
                        measure,
                        agreed,
                        consumed,
                        previous,
                        status,
                        at));
    }

    /** Whether its limit holds. */
    public boolean isActive() {
        return active;
    }

    public boolean hasYielded() {
        return yielded;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public @Nullable UUID unitId() {
        return unitId;
    }

    public LimitedMeasure measure() {
        return measure;
    }

    public int year() {
        return year;
    }

    public String division() {
        return division;
    }

    public Limit limit() {
        return agreed;
    }

    public BigDecimal consumed() {
        return consumed;
    }

    public IndicatorStatus status() {
        return status;
    }
}
