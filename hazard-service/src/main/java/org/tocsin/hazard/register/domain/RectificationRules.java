package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What an order or a new deadline must hold before it may stand. */
final class RectificationRules {

    private static final Text INCOMPLETE =
            Text.of("整改要求不完整或不合规", "The rectification order is incomplete or not lawful");

    private RectificationRules() {}

    /**
     * @param requiredBy the last day that an accident investigation gave; once it has passed the
     *     order can only be as early as it can
     */
    static void check(
            OrderRectification order,
            Grade grade,
            @Nullable LocalDate requiredBy,
            LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        if (order.deadline().isBefore(today)) {
            broken.add(deadlinePassed(today));
        }
        if (requiredBy != null
                && !requiredBy.isBefore(today)
                && order.deadline().isAfter(requiredBy)) {
            broken.add(afterRequiredDay(requiredBy));
        }
        if (grade == Grade.MAJOR) {
            broken.addAll(missingForMajor(order));
        }
        refuseIfAny(broken);
    }

    /** A failed review sets a new deadline; a passed one has none to set. */
    static void check(Review review, LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        if (review.result() == ReviewResult.PASSED && review.deadline() != null) {
            broken.add(
                    Violation.of(
                            "/deadline",
                            "deadline-not-applicable",
                            "复查通过时不设新期限",
                            "A passed review sets no new deadline"));
        }
        if (review.result() == ReviewResult.FAILED && review.deadline() == null) {
            broken.add(
                    Violation.of(
                            "/deadline",
                            "deadline-missing",
                            "复查未通过时必须给出新的整改期限",
                            "A failed review needs a new deadline"));
        }
        if (review.deadline() != null && review.deadline().isBefore(today)) {
            broken.add(deadlinePassed(today));
        }
        refuseIfAny(broken);
    }

    private static Violation afterRequiredDay(LocalDate requiredBy) {
        return Violation.of(
                "/deadline",
                "deadline-after-required-day",
                "整改期限不得晚于事故调查报告要求的期限（%s）".formatted(requiredBy),
                "The deadline must not lie after the day that the accident investigation gave (%s)"
                        .formatted(requiredBy));
    }

    private static List<Violation> missingForMajor(OrderRectification order) {
        Assurances given = order.assurances() == null ? Assurances.NONE : order.assurances();
        List<Violation> missing = new ArrayList<>();
        need(missing, given.responsibility(), "/assurances/responsibility", "责任", "responsibility");
        need(missing, given.measures(), "/assurances/measures", "措施", "measures");
        need(missing, given.funds(), "/assurances/funds", "资金", "funds");
        need(missing, given.timeLimit(), "/assurances/timeLimit", "时限", "time limit");
        need(
                missing,
                given.contingencyPlan(),
                "/assurances/contingencyPlan",
                "预案",
                "contingency plan");
        need(missing, order.interimMeasures(), "/interimMeasures", "临时措施", "interim measures");
        need(missing, order.watcher(), "/watcher", "监护人", "watcher");
        return missing;
    }

    private static void need(
            List<Violation> missing, @Nullable String given, String pointer, String zh, String en) {
        if (given == null || given.isBlank()) {
            missing.add(
                    Violation.of(
                            pointer,
                            en.replace(' ', '-') + "-missing",
                            "重大隐患整改必须落实：" + zh,
                            "A major hazard cannot be rectified without: " + en));
        }
    }

    private static Violation deadlinePassed(LocalDate today) {
        return Violation.of(
                "/deadline",
                "deadline-passed",
                "期限不得早于今天（%s）".formatted(today),
                "The deadline must not lie before today (%s)".formatted(today));
    }

    private static void refuseIfAny(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal.RuleBroken(INCOMPLETE, broken);
        }
    }
}
