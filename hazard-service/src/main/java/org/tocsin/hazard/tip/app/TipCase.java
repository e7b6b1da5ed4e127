package org.tocsin.hazard.tip.app;

import java.util.List;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.tip.domain.AllowedTipStep;
import org.tocsin.hazard.tip.domain.Tip;
import org.tocsin.hazard.tip.domain.TipSnapshot;
import org.tocsin.hazard.tip.domain.TipStep;

/** A tip with what was done with it and what the caller may do next. */
public record TipCase(TipSnapshot tip, List<TipStep> steps, List<AllowedTipStep> allowed) {

    static TipCase of(Tip tip, Actor actor) {
        return new TipCase(tip.snapshot(), tip.steps(), tip.allowedFor(actor));
    }
}
