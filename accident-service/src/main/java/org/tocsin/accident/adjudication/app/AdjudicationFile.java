package org.tocsin.accident.adjudication.app;

import java.util.List;
import org.tocsin.accident.adjudication.domain.AdjudicationSnapshot;
import org.tocsin.accident.adjudication.domain.AdjudicationStep;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.platform.problem.Violation;

/** An adjudication with its evidence and what the caller may do next. */
public record AdjudicationFile(
        AdjudicationSnapshot adjudication, List<DocumentSnapshot> evidence, List<Offer> offers) {

    public AdjudicationFile {
        evidence = List.copyOf(evidence);
        offers = List.copyOf(offers);
    }

    /**
     * A step that this caller's duty lets them take.
     *
     * @param unmet what still stands in its way
     */
    public record Offer(AdjudicationStep step, List<Violation> unmet) {}
}
