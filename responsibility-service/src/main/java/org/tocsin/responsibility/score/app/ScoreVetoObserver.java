package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tocsin.responsibility.veto.app.VetoChanged;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;

/** Lets scores follow vetoes; what is against a workshop is against its enterprise. */
@ApplicationScoped
class ScoreVetoObserver {

    private final ScoreVetoes vetoes;

    ScoreVetoObserver(ScoreVetoes vetoes) {
        this.vetoes = vetoes;
    }

    void on(@Observes VetoChanged changed) {
        VetoSnapshot veto = changed.veto();
        if (changed.tookEffect()) {
            vetoes.confirmed(veto.id(), veto.unit().anchorId(), veto.updatedAt());
        } else if (changed.lostEffect()) {
            vetoes.ended(veto.id(), veto.updatedAt());
        }
    }
}
