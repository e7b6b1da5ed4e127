package org.tocsin.inspection.plan.app;

import org.tocsin.inspection.plan.domain.DrawCandidate;
import org.tocsin.inspection.plan.domain.PlanDraw;

import java.util.List;

/** A draw with all its candidates. */
public record DrawFile(PlanDraw.Summary draw, List<DrawCandidate> candidates) {

    static DrawFile of(PlanDraw draw) {
        return new DrawFile(draw.summary(), draw.candidates());
    }
}
