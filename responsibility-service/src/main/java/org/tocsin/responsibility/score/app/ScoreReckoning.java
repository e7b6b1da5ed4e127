package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.score.domain.EnterpriseScoring;
import org.tocsin.responsibility.score.domain.ScoreRules;
import org.tocsin.responsibility.score.domain.ScoreSheet;
import org.tocsin.responsibility.score.persistence.ScoreVetoRepository;

/** Brings together what a score is computed from. It writes nothing. */
@ApplicationScoped
class ScoreReckoning {

    private final EnterpriseFacts facts;
    private final ScoreVetoRepository vetoes;
    private final ScoreRuleBook rules;

    ScoreReckoning(EnterpriseFacts facts, ScoreVetoRepository vetoes, ScoreRuleBook rules) {
        this.facts = facts;
        this.vetoes = vetoes;
        this.rules = rules;
    }

    /** The score as it follows from what was known at an instant, by the rules of that day. */
    ScoreSheet sheet(UUID unitId, Instant asOf) {
        ScoreRules used = rules.on(Moments.dayOf(asOf));
        return EnterpriseScoring.of(
                unitId, facts.of(unitId, used, asOf), vetoes.ofUnit(unitId), used, asOf);
    }
}
