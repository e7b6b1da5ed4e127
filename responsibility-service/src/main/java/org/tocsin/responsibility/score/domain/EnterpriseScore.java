package org.tocsin.responsibility.score.domain;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** The present score of an enterprise: the result of the last computation, to be told once. */
@Entity
@Table(name = "enterprise_score")
public class EnterpriseScore {

    @Id
    @Column(name = "unit_id")
    private UUID id;

    @Version private long version;
    private long eventSequence;
    @Embedded private ScoredUnit unit;
    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private ScoreClass scoreClass;

    private boolean vetoed;
    private Instant asOf;
    private String ruleVersion;

    @Column(name = "changes_on")
    @Nullable
    private LocalDate changesOn;

    private Instant changedAt;

    protected EnterpriseScore() {} // Hibernate

    /**
     * Takes the result of a computation.
     *
     * @return what is to be told and remembered: nothing where score and class are as before
     */
    public Optional<ScoreChange> become(
            ScoreSheet sheet,
            ScoredUnit now,
            ScoreCause cause,
            @Nullable ToldFact fact,
            Instant at) {
        BigDecimal previousScore = eventSequence == 0 ? null : score;
        ScoreClass previousClass = eventSequence == 0 ? null : scoreClass;
        unit = now;
        asOf = sheet.asOf();
        ruleVersion = sheet.ruleVersion();
        changesOn = sheet.changesOn();
        vetoed = !sheet.vetoes().isEmpty();
        boolean same =
                previousScore != null
                        && previousScore.compareTo(sheet.score()) == 0
                        && previousClass == sheet.scoreClass();
        if (same) {
            return Optional.empty();
        }
        score = sheet.score();
        scoreClass = sheet.scoreClass();
        changedAt = at;
        eventSequence++;
        return Optional.of(
                new ScoreChange(standing(), previousScore, previousClass, cause, fact, at));
    }

    /** The directory has another name or place for the enterprise: who may see it follows. */
    public void follow(ScoredUnit now) {
        unit = now;
    }

    /** Whether the passage of time, or other rules, may have made it another one. */
    public boolean isDue(LocalDate today, String currentRules) {
        return !ruleVersion.equals(currentRules) || changesOn != null && !changesOn.isAfter(today);
    }

    public UUID id() {
        return id;
    }

    public ScoreStanding standing() {
        return new ScoreStanding(
                id,
                version,
                unit,
                score,
                scoreClass,
                vetoed,
                asOf,
                ruleVersion,
                eventSequence,
                changesOn,
                changedAt);
    }
}
