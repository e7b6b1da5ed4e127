package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** The rules of a visit that are more than the order of its states. */
public final class VisitRules {

    private VisitRules() {}

    public static void notInTheFuture(Instant visitedAt, Instant now) {
        if (visitedAt.isAfter(now)) {
            Text why =
                    Text.of(
                            "检查时间不能晚于当前时间：只登记已进行的检查",
                            "The visit lies in the future: only what has taken place is recorded");
            throw new Refusal.RuleBroken(
                    why, List.of(new Violation("/visitedAt", "visit-in-future", why)));
        }
    }

    /** What stands in the way of a transition that the status itself would allow. */
    static List<Violation> unmet(
            Inspection inspection, InspectionTransition step, Circumstances now) {
        return switch (step) {
            case ADD_FINDINGS, ADD_ANSWERS, ORDER_MEASURES, ADD_INSPECTORS -> List.of();
            case SIGN, REFUSE_SIGNATURE -> readyForSignature(inspection, now);
            case CLOSE -> nothingOpen(inspection.progress());
        };
    }

    static void refuseUnless(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }

    private static List<Violation> readyForSignature(Inspection inspection, Circumstances now) {
        List<Violation> unmet = new ArrayList<>(enoughInspectors(inspection, now));
        unmet.addAll(MeasureRules.undecided(inspection.findings()));
        if (!inspection.settlement().settled()) {
            unmet.add(
                    Violation.of(
                            null,
                            "unit-unsettled",
                            "单位名录尚无该单位，待其到达并核对后方可签字",
                            "The directory does not know the unit yet: the record is signed once it does"));
        }
        return unmet;
    }

    /** Whoever signs must have been shown what stands on record now. */
    static void sameRecord(@Nullable String shown, Circumstances now) {
        if (shown != null && !shown.equals(now.recordDigest())) {
            Text why =
                    Text.of(
                            "现场检查记录在出示后已更改，请重新出示后再签字",
                            "The site record has changed since it was shown: show it again, then sign");
            throw new Refusal.RuleBroken(
                    why, List.of(new Violation("/recordDigest", "record-changed", why)));
        }
    }

    private static List<Violation> enoughInspectors(Inspection inspection, Circumstances now) {
        int needed = now.minimumInspectors();
        int present = inspection.inspectors().size();
        if (present >= needed) {
            return List.of();
        }
        return List.of(
                Violation.of(
                        null,
                        "too-few-inspectors",
                        "现场检查记录须由至少 %d 名检查人员签字，现有 %d 名".formatted(needed, present),
                        "The site record needs at least %d inspectors, there are %d"
                                .formatted(needed, present)));
    }

    private static List<Violation> nothingOpen(Progress progress) {
        if (progress.open() == 0) {
            return List.of();
        }
        return List.of(
                Violation.of(
                        null,
                        "findings-open",
                        "尚有 %d 项隐患未销号：问题不解决不销号".formatted(progress.open()),
                        "%d findings are still open: no closing before they are settled"
                                .formatted(progress.open())));
    }

    /**
     * Those of the written findings that are new to the visit; a finding that is there already and
     * says the same is a repeated upload and left out.
     *
     * @throws Refusal.RuleBroken if an id is taken by a finding that says something else
     */
    static List<DraftFinding> freshOf(List<Finding> present, List<DraftFinding> written) {
        Map<UUID, Finding> byId = new HashMap<>();
        present.forEach(finding -> byId.put(finding.id(), finding));
        Set<UUID> seen = new HashSet<>();
        List<DraftFinding> fresh = new ArrayList<>();
        List<Violation> taken = new ArrayList<>();
        for (DraftFinding draft : written) {
            Finding known = byId.get(draft.id());
            boolean twice = !seen.add(draft.id());
            if (twice || (known != null && !known.says(draft.written()))) {
                taken.add(draft.idTaken());
            } else if (known == null) {
                fresh.add(draft);
            }
        }
        refuseUnless(taken);
        return fresh;
    }
}
