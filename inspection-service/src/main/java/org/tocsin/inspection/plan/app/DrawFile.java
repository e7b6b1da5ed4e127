package org.tocsin.inspection.plan.app;

import java.util.List;
import org.tocsin.inspection.plan.domain.DrawCandidate;
import org.tocsin.inspection.plan.domain.PlanDraw;

/** A draw with all its candidates. */
public record DrawFile(PlanDraw.Summary draw, List<DrawCandidate> candidates) {

    static DrawFile of(PlanDraw draw) {
        return new DrawFile(draw.summary(), draw.candidates());
    }
}
