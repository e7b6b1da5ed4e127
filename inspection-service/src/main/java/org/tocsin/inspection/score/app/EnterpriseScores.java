package org.tocsin.inspection.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.score.domain.EnterpriseScore;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.score.domain.ScoreNews;
import org.tocsin.inspection.score.persistence.EnterpriseScoreRepository;

/** How safe enterprises are held to be: it decides how often they are inspected (分级差异管理). */
@ApplicationScoped
public class EnterpriseScores {

    private final EnterpriseScoreRepository scores;
    private final ScoreSettings settings;

    EnterpriseScores(EnterpriseScoreRepository scores, ScoreSettings settings) {
        this.scores = scores;
        this.settings = settings;
    }

    /** The class of each of the units; those without a score have the configured one. */
    @Transactional
    public Map<UUID, ScoreClass> classesOf(Collection<UUID> unitIds) {
        Map<UUID, ScoreClass> classes = new HashMap<>();
        unitIds.forEach(unit -> classes.put(unit, settings.unknown()));
        scores.ofUnits(unitIds)
                .forEach(score -> classes.put(score.state().unitId(), score.state().scoreClass()));
        return classes;
    }

    @Transactional
    public void learn(ScoreNews news) {
        EnterpriseScore known = scores.findById(news.unitId());
        if (known == null) {
            scores.persist(new EnterpriseScore(news));
        } else {
            known.become(news);
        }
    }

    @Transactional
    public void forget() {
        scores.deleteAll();
    }
}
