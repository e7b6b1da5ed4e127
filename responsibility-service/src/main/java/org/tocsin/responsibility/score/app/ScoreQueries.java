package org.tocsin.responsibility.score.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.score.domain.EnterpriseScore;
import org.tocsin.responsibility.score.domain.ScoreChange;
import org.tocsin.responsibility.score.domain.ScoreFilter;
import org.tocsin.responsibility.score.domain.ScoreStanding;
import org.tocsin.responsibility.score.domain.ScoreStep;
import org.tocsin.responsibility.score.persistence.EnterpriseScoreRepository;
import org.tocsin.responsibility.score.persistence.ScoreChangeRepository;

/** Scores and their explanations, to those who may see the enterprise. */
@ApplicationScoped
public class ScoreQueries {

    private static final SortKeys<EnterpriseScore> SORT =
            SortKeys.of(EnterpriseScore.class, "s", "score", EnterpriseScore::id)
                    .with("score", "s.score", s -> s.standing().score(), BigDecimal::new)
                    .with("changedAt", "s.changedAt", s -> s.standing().changedAt(), Instant::parse)
                    .with("unitName", "s.unit.name", s -> s.standing().unit().name(), name -> name);

    private static final SortKeys<ScoreChange> HISTORY =
            SortKeys.of(ScoreChange.class, "c", "-sequence", ScoreChange::id)
                    .with("sequence", "c.sequence", c -> c.step().sequence(), Long::valueOf);

    private final EnterpriseScoreRepository scores;
    private final ScoreChangeRepository changes;
    private final ScoreReckoning reckoning;
    private final FactStore facts;
    private final Keyset keyset;
    private final AuditTrail audit;

    ScoreQueries(
            EnterpriseScoreRepository scores,
            ScoreChangeRepository changes,
            ScoreReckoning reckoning,
            FactStore facts,
            Keyset keyset,
            AuditTrail audit) {
        this.scores = scores;
        this.changes = changes;
        this.reckoning = reckoning;
        this.facts = facts;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public Page<ScoreStanding> page(ScoreFilter filter, PageParams params) {
        return keyset.page(params, SORT, scores.matching(filter)).map(EnterpriseScore::standing);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<ScoreStanding> all(ScoreFilter filter, PageParams params) {
        audit.record("export", "enterprise-score", Ids.next(), null, filter);
        return keyset.stream(params, SORT, scores.matching(filter), EnterpriseScore::standing);
    }

    /**
     * @param asOf {@code null}: as it was last computed
     * @throws Refusal.Invalid if the instant lies ahead: nobody knows what will be known then
     */
    @Transactional
    public ExplainedScore single(UUID unitId, @Nullable Instant asOf) {
        ScoreStanding standing = scores.require(unitId).standing();
        if (asOf == null) {
            return new ExplainedScore(standing, reckoning.sheet(unitId, standing.asOf()));
        }
        if (asOf.isAfter(facts.closeBooks())) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?asOf",
                            "in-the-future",
                            "asOf 不得晚于当前时间",
                            "asOf must not lie in the future"));
        }
        return new ExplainedScore(standing, reckoning.sheet(unitId, asOf));
    }

    @Transactional
    public Page<ScoreStep> history(UUID unitId, PageParams params) {
        scores.require(unitId);
        return keyset.page(params, HISTORY, changes.ofUnit(unitId)).map(ScoreChange::step);
    }
}
