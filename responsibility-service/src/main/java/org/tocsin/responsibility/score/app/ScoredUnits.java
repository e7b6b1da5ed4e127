package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.responsibility.score.domain.EnterpriseScore;
import org.tocsin.responsibility.score.domain.ScoredUnit;
import org.tocsin.responsibility.score.persistence.EnterpriseScoreRepository;

/** Keeps name and place of the enterprises that have a score as the directory has them. */
@ApplicationScoped
public class ScoredUnits {

    private final EnterpriseScoreRepository scores;

    ScoredUnits(EnterpriseScoreRepository scores) {
        this.scores = scores;
    }

    @Transactional
    public void changed(UUID unitId, ScoredUnit now) {
        EnterpriseScore score = scores.lock(unitId);
        if (score != null && !score.standing().unit().equals(now)) {
            score.follow(now);
        }
    }
}
