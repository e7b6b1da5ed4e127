package org.tocsin.responsibility.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What stands in the way of a step that the present status allows. */
final class AgreementRules {

    private static final Violation PERIOD_OVER =
            Violation.of(null, "period-over", "责任书期限已届满", "The agreement's period is already over");
    private static final Violation NOT_STARTED =
            Violation.of(
                    null, "period-not-started", "期限尚未开始", "The agreement's period has not begun");
    private static final Violation NOT_OVER =
            Violation.of(null, "period-not-over", "期限尚未届满", "The agreement's period is not over");
    private static final Violation SAME_PERSON =
            Violation.of(
                    null,
                    "same-person",
                    "同一人不得代表双方签署",
                    "The same person cannot sign for both sides");

    private AgreementRules() {}

    static List<Violation> ofPeriod(
            AgreementTransition step, LocalDate first, LocalDate last, LocalDate today) {
        return switch (step) {
            case ISSUE, SIGN_SUPERIOR, SIGN_SUBORDINATE ->
                    today.isAfter(last) ? List.of(PERIOD_OVER) : List.of();
            case TAKE_EFFECT -> today.isBefore(first) ? List.of(NOT_STARTED) : List.of();
            case EXPIRE -> today.isAfter(last) ? List.of() : List.of(NOT_OVER);
            case REVISE_DRAFT, OVERRIDE_LIMITS, SUPERSEDE, FOLLOW_PARENT, TERMINATE -> List.of();
        };
    }

    static List<Violation> ofSigner(
            AgreementTransition step, List<AgreementSignature> present, String subject) {
        return switch (step) {
            case SIGN_SUPERIOR, SIGN_SUBORDINATE ->
                    present.stream().anyMatch(s -> s.subject().equals(subject))
                            ? List.of(SAME_PERSON)
                            : List.of();
            case REVISE_DRAFT,
                    OVERRIDE_LIMITS,
                    ISSUE,
                    TERMINATE,
                    TAKE_EFFECT,
                    EXPIRE,
                    SUPERSEDE,
                    FOLLOW_PARENT ->
                    List.of();
        };
    }

    static void require(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }

    static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
