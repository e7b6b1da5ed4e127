package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.responsibility.score.domain.ScoreCause;
import org.tocsin.responsibility.score.domain.ScoreVeto;
import org.tocsin.responsibility.score.persistence.ScoreVetoRepository;

/**
 * What a veto (一票否决) does to the score of an enterprise: class D from its confirmation until it is
 * retracted.
 */
@ApplicationScoped
public class ScoreVetoes {

    private final ScoreVetoRepository vetoes;
    private final ScoreDesk desk;

    ScoreVetoes(ScoreVetoRepository vetoes, ScoreDesk desk) {
        this.vetoes = vetoes;
        this.desk = desk;
    }

    /** However often it is told: once. */
    @Transactional
    public void confirmed(UUID vetoId, UUID unitId, Instant at) {
        if (vetoes.findById(vetoId) == null) {
            vetoes.persistAndFlush(new ScoreVeto(vetoId, unitId, at));
            desk.recompute(unitId, ScoreCause.VETO, null, at);
        }
    }

    @Transactional
    public void ended(UUID vetoId, Instant at) {
        ScoreVeto veto = vetoes.findById(vetoId);
        if (veto != null) {
            veto.end(at);
            vetoes.flush();
            desk.recompute(veto.unitId(), ScoreCause.VETO, null, at);
        }
    }
}
