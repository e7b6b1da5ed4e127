package org.tocsin.inspection.visit.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.inspection.visit.domain.InspectionEvent.MeasuresOrdered;
import org.tocsin.inspection.visit.domain.InspectionEvent.MeasuresOrdered.Decided;
import org.tocsin.platform.problem.Violation;

/** Steps of a visit that concern its findings alone. */
final class VisitSteps {

    private VisitSteps() {}

    /** Each finding, then what was decided about measures on the spot. */
    static List<InspectionEvent> tellings(List<Finding> findings, Instant at) {
        List<InspectionEvent> events = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        for (Finding finding : findings) {
            events.add(new InspectionEvent.FindingRecorded(finding));
            finding.measures()
                    .forEach(
                            (measure, stand) -> {
                                if (stand.decision() != null) {
                                    decided.add(
                                            new Decided(finding.id(), measure, stand.decision()));
                                }
                            });
        }
        if (!decided.isEmpty()) {
            events.add(new MeasuresOrdered(at, decided));
        }
        return events;
    }

    /** The last word before the signature holds; what was decided so already adds nothing. */
    static List<InspectionEvent> decide(
            List<Finding> findings, List<FindingDecision> decisions, Circumstances now) {
        Map<UUID, Finding> byId =
                findings.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        VisitRules.refuseUnless(wrong(byId, decisions));
        List<Decided> decided = new ArrayList<>();
        for (FindingDecision decision : decisions) {
            Finding finding = byId.get(decision.findingId());
            if (finding.decide(decision.decided(), now.actor(), now.at())) {
                decided.add(
                        new Decided(decision.findingId(), decision.measure(), decision.decision()));
            }
        }
        return decided.isEmpty() ? List.of() : List.of(new MeasuresOrdered(now.at(), decided));
    }

    private static List<Violation> wrong(Map<UUID, Finding> byId, List<FindingDecision> decisions) {
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            FindingDecision decision = decisions.get(i);
            String pointer = "/measures/" + i;
            Finding finding = byId.get(decision.findingId());
            if (finding == null) {
                wrong.add(
                        Violation.of(
                                pointer + "/findingId",
                                "finding-unknown",
                                "本次检查没有该检查发现",
                                "The visit has no such finding"));
            } else {
                wrong.addAll(
                        MeasureRules.wrong(
                                pointer, decision.decided(), finding.demands(decision.measure())));
            }
        }
        return wrong;
    }
}
