package org.tocsin.responsibility.score.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.rulebook.domain.ToldFact;
import org.tocsin.responsibility.score.domain.EnterpriseScore;
import org.tocsin.responsibility.score.domain.ScoreCause;
import org.tocsin.responsibility.score.domain.ScoreSheet;
import org.tocsin.responsibility.score.domain.ScoreStanding;
import org.tocsin.responsibility.score.domain.ScoredUnit;
import org.tocsin.responsibility.score.messaging.ScorePublisher;
import org.tocsin.responsibility.score.persistence.EnterpriseScoreRepository;
import org.tocsin.responsibility.score.persistence.ScoreChangeRepository;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/**
 * Computes scores anew and tells what changed. Each computation holds the row of its enterprise, so
 * that the last one has seen all that was committed before it.
 */
@ApplicationScoped
class ScoreDesk {

    private static final String ENTERPRISE = "ENTERPRISE";

    private final EnterpriseScoreRepository scores;
    private final ScoreChangeRepository changes;
    private final ScoreReckoning reckoning;
    private final UnitDirectory directory;
    private final ScorePublisher publisher;
    private final AuditTrail audit;

    ScoreDesk(
            EnterpriseScoreRepository scores,
            ScoreChangeRepository changes,
            ScoreReckoning reckoning,
            UnitDirectory directory,
            ScorePublisher publisher,
            AuditTrail audit) {
        this.scores = scores;
        this.changes = changes;
        this.reckoning = reckoning;
        this.directory = directory;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** Only enterprises are scored; whom the directory does not know has no score. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recompute(UUID unitId, ScoreCause cause, @Nullable ToldFact fact, Instant asOf) {
        scored(unitId)
                .ifPresent(
                        unit -> {
                            EnterpriseScore row = scores.lock(unitId, unit);
                            enter(row, unit, cause, fact, asOf);
                        });
    }

    /** The same for what the sweep found, unless another instance was here first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recomputeIfDue(UUID unitId, String currentRules, Instant asOf) {
        EnterpriseScore row = scores.lock(unitId);
        if (!row.isDue(Moments.dayOf(asOf), currentRules)) {
            return;
        }
        ScoreCause cause =
                row.standing().ruleVersion().equals(currentRules)
                        ? ScoreCause.TIME
                        : ScoreCause.RULES;
        ScoredUnit unit = scored(unitId).orElse(row.standing().unit());
        enter(row, unit, cause, null, asOf);
    }

    private void enter(
            EnterpriseScore row,
            ScoredUnit unit,
            ScoreCause cause,
            @Nullable ToldFact fact,
            Instant asOf) {
        ScoreStanding before = row.standing();
        Instant known = asOf.isAfter(before.asOf()) ? asOf : before.asOf();
        ScoreSheet sheet = reckoning.sheet(row.id(), known);
        row.become(sheet, unit, cause, fact, known)
                .ifPresent(
                        change -> {
                            changes.persist(change);
                            scores.flush();
                            publisher.publish(row.standing());
                            audit.record(
                                    "score-" + cause.name().toLowerCase(Locale.ROOT),
                                    "enterprise-score",
                                    row.id(),
                                    before.sequence() == 0 ? null : before,
                                    row.standing());
                        });
    }

    private Optional<ScoredUnit> scored(UUID unitId) {
        return directory
                .find(unitId)
                .filter(unit -> unit.kind().equals(ENTERPRISE))
                .map(ScoreDesk::scored);
    }

    private static ScoredUnit scored(KnownUnit unit) {
        return new ScoredUnit(unit.name(), unit.division(), unit.industry(), unit.grid());
    }
}
