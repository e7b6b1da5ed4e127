package org.tocsin.responsibility.measure.domain;

import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** What must hold before a measure goes on. */
final class MeasureRules {

    private static final Text CANNOT = Text.of("该措施不能这样办理", "This measure cannot go on like this");

    private MeasureRules() {}

    static List<Violation> unmet(
            MeasureSnapshot measure, MeasureTransition step, MeasureOccasion now) {
        return switch (step) {
            case DECIDE ->
                    anotherThan(measure.proposal().by(), now.actor(), "决定人不得是提议人", "proposed");
            case DECIDE_REMOVAL ->
                    anotherThan(
                            measure.removal() == null ? null : measure.removal().reviewedBy(),
                            now.actor(),
                            "决定人不得是审核人",
                            "reviewed");
            case WITHDRAW -> whoWithdraws(measure.status(), now.actor());
            case TAKE_EFFECT -> toldFirst(measure, now);
            case COMPLETE_FOLLOW_UP ->
                    unless(
                            measure.hasOpenFollowUp(),
                            "no-follow-up-open",
                            "没有未完成的后续要求",
                            "No requirement is open");
            case CLOSE_FOLLOW_UP -> closable(measure);
            case REQUEST_REMOVAL -> removable(measure);
            case EXPIRE ->
                    unless(
                            measure.term() != null && measure.term().isOver(now.today()),
                            "not-over",
                            "尚未期满",
                            "Its time is not over");
            case REJECT, NOTIFY, LIFT, REVIEW_REMOVAL, ANNUL -> List.of();
        };
    }

    /**
     * @throws Refusal.RuleBroken if what the command says does not fit the measure
     */
    static void check(MeasureSnapshot measure, MeasureCommand command, MeasureOccasion now) {
        switch (command) {
            case MeasureCommand.Decide decide -> checkDecision(measure, decide, now.today());
            case MeasureCommand.Notify(_, var on, _) -> {
                LocalDate decided = Moments.dayOf(measure.decision().at());
                require(
                        !on.isAfter(now.today()) && !on.isBefore(decided),
                        "/notifiedOn",
                        "notified-then",
                        "送达日期须在决定之日与今日之间",
                        "The day must lie between the decision and today");
            }
            case MeasureCommand.CompleteFollowUp(var number, _, _) ->
                    require(
                            number <= measure.followUps().size()
                                    && measure.followUps().get(number - 1).isOpen(),
                            "/number",
                            "not-open",
                            "没有该项未完成的后续要求",
                            "No open requirement has this number");
            default -> {}
        }
    }

    private static void checkDecision(
            MeasureSnapshot measure, MeasureCommand.Decide decide, LocalDate today) {
        require(
                measure.kind() != MeasureKind.BLACKLIST
                        || decide.publicGround() != null && !decide.publicGround().isBlank(),
                "/publicGround",
                "public-ground-needed",
                "列入黑名单须写明公示事由",
                "A blacklisting needs the ground that is made public");
        for (int i = 0; i < decide.followUps().size(); i++) {
            require(
                    !decide.followUps().get(i).dueOn().isBefore(today),
                    "/followUps/" + i + "/dueOn",
                    "due-day-passed",
                    "期限不得早于今天（%s）".formatted(today),
                    "The last day must not lie before today (%s)".formatted(today));
        }
    }

    private static List<Violation> anotherThan(
            @Nullable String subject, ActingPerson actor, String zh, String did) {
        return unless(
                !actor.subject().equals(subject),
                "another-person-needed",
                zh,
                "Another person than the one who %s it has to decide".formatted(did));
    }

    /** The office takes back its proposals; what a leader decided only a leader takes back. */
    private static List<Violation> whoWithdraws(MeasureStatus status, ActingPerson actor) {
        boolean leader = actor.is(LEADER);
        return status == MeasureStatus.PROPOSED
                ? unless(
                        actor.roles().stream().anyMatch(role -> !role.equals(LEADER)),
                        "office-needed",
                        "提议由提议部门撤回，领导可不予采取",
                        "The office withdraws a proposal; a leader rejects it")
                : unless(
                        leader,
                        "leader-needed",
                        "已决定的措施须由领导撤回",
                        "What was decided is withdrawn by a leader");
    }

    private static List<Violation> toldFirst(MeasureSnapshot measure, MeasureOccasion now) {
        return unless(
                measure.notification() != null || !now.notifyFirst().contains(measure.kind()),
                "notification-needed",
                "须先告知当事单位",
                "The unit must be told first");
    }

    private static List<Violation> closable(MeasureSnapshot measure) {
        List<Violation> unmet =
                new ArrayList<>(
                        unless(
                                measure.kind() != MeasureKind.BLACKLIST,
                                "ends-otherwise",
                                "黑名单因期满、移出或解除而终止",
                                "A blacklisting ends by expiry, removal or lifting"));
        unmet.addAll(followUpsDone(measure));
        return unmet;
    }

    private static List<Violation> removable(MeasureSnapshot measure) {
        List<Violation> unmet =
                new ArrayList<>(
                        unless(
                                measure.kind() == MeasureKind.BLACKLIST,
                                "only-blacklist",
                                "只有黑名单可申请移出",
                                "Only a blacklisting can be removed on request"));
        unmet.addAll(followUpsDone(measure));
        return unmet;
    }

    private static List<Violation> followUpsDone(MeasureSnapshot measure) {
        return unless(
                !measure.hasOpenFollowUp(),
                "follow-up-open",
                "尚有后续要求未完成",
                "A requirement is still open");
    }

    private static List<Violation> unless(boolean met, String code, String zh, String en) {
        return met ? List.of() : List.of(Violation.of(null, code, zh, en));
    }

    private static void require(boolean met, String pointer, String code, String zh, String en) {
        if (!met) {
            throw new Refusal.RuleBroken(CANNOT, List.of(Violation.of(pointer, code, zh, en)));
        }
    }
}
