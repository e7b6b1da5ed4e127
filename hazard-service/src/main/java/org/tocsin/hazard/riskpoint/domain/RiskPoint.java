package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.platform.problem.Refusal;

/**
 * A place or process of an enterprise where an accident could happen (风险点): graded and kept under
 * control before there is any hazard (Work Safety Law Art. 41: graded control of risks).
 */
@Entity
@Table(name = "risk_point")
public class RiskPoint {

    @Id private UUID id;
    @Version private long version;
    @Embedded private Location location;
    @Embedded private RiskProfile profile;

    @Enumerated(EnumType.STRING)
    private RiskPointStatus status;

    /** Of the grading in force, for lists. */
    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private RiskColour colour;

    private Instant updatedAt;
    @Nullable private String retiredFor;

    @ElementCollection
    @CollectionTable(name = "risk_grading", joinColumns = @JoinColumn(name = "risk_point_id"))
    @OrderColumn(name = "position")
    private List<Grading> gradings = new ArrayList<>();

    protected RiskPoint() {} // Hibernate

    /**
     * @throws Refusal.RuleBroken if a judgement is not on the scale
     */
    public RiskPoint(
            UUID id,
            Location location,
            RiskPointForm form,
            RiskScale scale,
            Actor actor,
            Instant at) {
        this.id = id;
        this.location = location;
        this.status = RiskPointStatus.ACTIVE;
        describe(form, at);
        grade(Grading.of(form.lec(), scale, actor, at));
    }

    /**
     * Takes over the whole form; another judgement is a new grading, and the ones before it stay.
     *
     * @param now where the unit is today: its division may have changed
     */
    public void change(Location now, RiskPointForm form, RiskScale scale, Actor actor, Instant at) {
        requireActive("change");
        if (!gradings.getLast().judges(form.lec())) {
            grade(Grading.of(form.lec(), scale, actor, at));
        }
        location = now;
        describe(form, at);
    }

    public void retire(RetireRiskPoint command, Instant at) {
        requireActive("retire");
        status = RiskPointStatus.RETIRED;
        retiredFor = command.reason();
        updatedAt = at;
    }

    private void describe(RiskPointForm form, Instant at) {
        profile = RiskProfile.of(form);
        updatedAt = at;
    }

    private void grade(Grading grading) {
        gradings.add(grading);
        score = grading.score();
        colour = grading.colour();
    }

    private void requireActive(String attempted) {
        if (status != RiskPointStatus.ACTIVE) {
            throw new Refusal.WrongState("risk-point", id, status.name(), attempted);
        }
    }

    public UUID id() {
        return id;
    }

    /** Oldest first. */
    public List<Grading> gradings() {
        return List.copyOf(gradings);
    }

    public RiskPointSnapshot snapshot() {
        return new RiskPointSnapshot(
                id, version, location, profile, status, score, colour, updatedAt, retiredFor);
    }
}
