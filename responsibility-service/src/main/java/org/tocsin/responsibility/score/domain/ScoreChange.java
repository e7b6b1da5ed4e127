package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** A score became another one. Rows of the history: added, never changed. */
@Entity
@Table(name = "enterprise_score_change")
public class ScoreChange {

    @Id private UUID id;
    private UUID unitId;
    private long sequence;
    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private ScoreClass scoreClass;

    private boolean vetoed;
    @Nullable private BigDecimal previousScore;

    @Nullable
    @Enumerated(EnumType.STRING)
    private ScoreClass previousClass;

    private Instant asOf;
    private String ruleVersion;

    @Enumerated(EnumType.STRING)
    private ScoreCause cause;

    @Nullable private UUID factId;
    @Nullable private String factType;
    @Nullable private String recordHref;
    private Instant changedAt;

    protected ScoreChange() {} // Hibernate

    ScoreChange(
            ScoreStanding standing,
            @Nullable BigDecimal previousScore,
            @Nullable ScoreClass previousClass,
            ScoreCause cause,
            @Nullable ToldFact fact,
            Instant at) {
        this.id = Ids.next();
        this.unitId = standing.unitId();
        this.sequence = standing.sequence();
        this.score = standing.score();
        this.scoreClass = standing.scoreClass();
        this.vetoed = standing.vetoed();
        this.previousScore = previousScore;
        this.previousClass = previousClass;
        this.asOf = standing.asOf();
        this.ruleVersion = standing.ruleVersion();
        this.cause = cause;
        this.changedAt = at;
        if (fact != null) {
            this.factId = fact.id();
            this.factType = fact.type();
            this.recordHref = fact.recordHref();
        }
    }

    public UUID id() {
        return id;
    }

    public ScoreStep step() {
        return new ScoreStep(
                sequence,
                score,
                scoreClass,
                vetoed,
                previousScore,
                previousClass,
                asOf,
                ruleVersion,
                cause,
                factId,
                factType,
                recordHref,
                changedAt);
    }
}
