package org.tocsin.inspection.score.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The copy of an enterprise's score. */
@Entity
@Table(name = "enterprise_score")
public class EnterpriseScore {

    @Id private UUID unitId;
    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private ScoreClass scoreClass;

    private Instant asOf;
    private String ruleVersion;

    protected EnterpriseScore() {} // Hibernate

    public EnterpriseScore(ScoreNews first) {
        this.unitId = first.unitId();
        become(first);
    }

    /** Events of this topic carry the whole state: the newest replaces what was known. */
    public final void become(ScoreNews newest) {
        score = newest.score();
        scoreClass = newest.scoreClass();
        asOf = newest.asOf();
        ruleVersion = newest.ruleVersion();
    }

    public ScoreNews state() {
        return new ScoreNews(unitId, score, scoreClass, asOf, ruleVersion);
    }
}
