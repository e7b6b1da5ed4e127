package org.tocsin.inspection.visit.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Violation;

/**
 * "六个一律": what a kind of finding demands is not left to the inspector's mood. It is ordered, or
 * waived with a reason that is on record, before anybody signs.
 */
final class MeasureRules {

    private MeasureRules() {}

    static List<Violation> wrong(DraftFinding draft) {
        List<Violation> wrong = new ArrayList<>();
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        List<MeasureDecision> decisions = draft.written().measures();
        for (int i = 0; i < decisions.size(); i++) {
            String pointer = "%s/measures/%d".formatted(draft.pointer(), i);
            MeasureDecision decided = decisions.get(i);
            boolean demanded = draft.demanded().contains(decided.measure());
            wrong.addAll(wrong(pointer, decided, demanded));
            if (!seen.add(decided.measure())) {
                wrong.add(
                        Violation.of(
                                pointer,
                                "measure-twice",
                                "同一措施重复",
                                "The same measure is there twice"));
            }
        }
        return wrong;
    }

    static List<Violation> wrong(String pointer, MeasureDecision decided, boolean demanded) {
        if (decided.decision() == MeasureDecision.Outcome.ORDERED) {
            return List.of();
        }
        if (!demanded) {
            return List.of(
                    Violation.of(
                            pointer + "/measure",
                            "measure-not-demanded",
                            "该检查发现并不要求此项措施，无须免除",
                            "The finding does not demand this measure, there is nothing to waive"));
        }
        boolean silent = decided.reason() == null || decided.reason().isBlank();
        return silent
                ? List.of(
                        Violation.of(
                                pointer + "/reason",
                                "waiver-without-reason",
                                "免除应当采取的措施须说明理由",
                                "What is demanded is waived with a reason only"))
                : List.of();
    }

    /** What stands in the way of the signature. */
    static List<Violation> undecided(List<Finding> findings) {
        List<Violation> open = new ArrayList<>();
        for (Finding finding : findings) {
            finding.measures()
                    .forEach(
                            (measure, stand) -> {
                                if (stand.isOpen()) {
                                    open.add(undecided(finding, measure));
                                }
                            });
        }
        return open;
    }

    private static Violation undecided(Finding finding, Measure measure) {
        return Violation.of(
                null,
                "measure-undecided",
                "第 %d 项检查发现应一律“%s”，尚未下达或说明免除理由".formatted(finding.ordinal(), measure.label().zh()),
                "Finding %d demands \"%s\": order it, or waive it with a reason"
                        .formatted(finding.ordinal(), measure.label().en()));
    }
}
