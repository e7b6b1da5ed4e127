package org.tocsin.inspection.visit.domain;

import java.util.List;

/**
 * What an upload adds to the checklists of a visit.
 *
 * @param fresh answers to items that had none
 * @param replaced answers that take the place of others
 * @param findings what came with them, and what was written beside them
 * @param all answers of the visit afterwards
 * @param items of all checklists that the visit has begun
 */
public record Filling(
        List<Answer> fresh,
        List<Answer> replaced,
        List<DraftFinding> findings,
        List<Answer> all,
        int items) {

    public Filling {
        fresh = List.copyOf(fresh);
        replaced = List.copyOf(replaced);
        findings = List.copyOf(findings);
        all = List.copyOf(all);
    }

    public AnswerTally tally() {
        return AnswerTally.of(items, all);
    }
}
