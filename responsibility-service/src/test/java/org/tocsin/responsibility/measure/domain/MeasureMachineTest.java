package org.tocsin.responsibility.measure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.responsibility.measure.domain.MeasureStatus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.workflow.domain.ActingPerson;
import org.tocsin.responsibility.workflow.domain.Roles;

/**
 * Every status × every command: what is lawful leads on, the rest is refused and changes nothing.
 */
class MeasureMachineTest {

    private static final MeasureCommand DECIDE = Measures.deciding();
    private static final MeasureCommand REJECT = new MeasureCommand.Reject("情节轻微");
    private static final MeasureCommand WITHDRAW = new MeasureCommand.Withdraw("有误");
    private static final MeasureCommand NOTIFY =
            new MeasureCommand.Notify("告〔2026〕1号", Measures.TODAY, "主要负责人");
    private static final MeasureCommand EFFECT = new MeasureCommand.TakeEffect("已执行", null);
    private static final MeasureCommand COMPLETE =
            new MeasureCommand.CompleteFollowUp(1, "已整改", null);
    private static final MeasureCommand CLOSE = new MeasureCommand.CloseFollowUp("全部落实");
    private static final MeasureCommand LIFT = new MeasureCommand.Lift("撤销");
    private static final MeasureCommand ASK = new MeasureCommand.RequestRemoval("已纠正", null);
    private static final MeasureCommand REVIEW =
            new MeasureCommand.ReviewRemoval(RemovalOpinion.RECOMMENDED, "属实");
    private static final MeasureCommand GRANT = new MeasureCommand.DecideRemoval(true, "同意");
    private static final MeasureCommand REFUSE = new MeasureCommand.DecideRemoval(false, "不同意");
    private static final MeasureCommand EXPIRE = new MeasureCommand.Expire();
    private static final MeasureCommand ANNUL = new MeasureCommand.Annul("撤销");

    private static final List<MeasureCommand> COMMANDS =
            List.of(
                    DECIDE, REJECT, WITHDRAW, NOTIFY, EFFECT, COMPLETE, CLOSE, LIFT, ASK, REVIEW,
                    GRANT, REFUSE, EXPIRE, ANNUL);

    /** Written down a second time on purpose. */
    private static final Map<MeasureStatus, Map<MeasureCommand, MeasureStatus>> LAWFUL =
            Map.of(
                    PROPOSED,
                    Map.of(
                            DECIDE, DECIDED, REJECT, REJECTED, WITHDRAW, WITHDRAWN, ANNUL,
                            WITHDRAWN),
                    DECIDED,
                    Map.of(NOTIFY, NOTIFIED, EFFECT, IN_EFFECT, WITHDRAW, WITHDRAWN),
                    NOTIFIED,
                    Map.of(EFFECT, IN_EFFECT, WITHDRAW, WITHDRAWN),
                    IN_EFFECT,
                    Map.of(
                            COMPLETE,
                            IN_EFFECT,
                            CLOSE,
                            FOLLOWED_UP,
                            LIFT,
                            LIFTED,
                            ASK,
                            REMOVAL_REQUESTED,
                            EXPIRE,
                            EXPIRED),
                    REMOVAL_REQUESTED,
                    Map.of(REVIEW, REMOVAL_REVIEWED, LIFT, LIFTED, EXPIRE, EXPIRED),
                    REMOVAL_REVIEWED,
                    Map.of(GRANT, LIFTED, REFUSE, IN_EFFECT, LIFT, LIFTED, EXPIRE, EXPIRED));

    static Stream<Arguments> matrix() {
        return Arrays.stream(MeasureStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    /** A blacklisting, except where only another kind goes on. */
    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(MeasureStatus status, MeasureCommand command) {
        MeasureKind kind = command.equals(CLOSE) ? MeasureKind.INTERVIEW : MeasureKind.BLACKLIST;
        boolean open = command.equals(COMPLETE);
        Measure measure = Measures.in(status, kind, open);
        MeasureSnapshot before = measure.snapshot();
        MeasureStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);
        ActingPerson actor =
                command.equals(WITHDRAW) && status == PROPOSED ? Measures.OFFICE : Measures.LEADER;
        MeasureOccasion now = command.equals(EXPIRE) ? Measures.later(actor) : Measures.now(actor);
        boolean unannounced = status == DECIDED && command.equals(EFFECT);

        if (target == null) {
            assertThatThrownBy(() -> measure.handle(command, now))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(measure.snapshot()).isEqualTo(before);
        } else if (unannounced) {
            broken(measure, command, now, "notification-needed");
        } else {
            MeasureEvent event = measure.handle(command, now);
            assertThat(measure.snapshot().status()).isEqualTo(target);
            assertThat(event.previousStatus()).isEqualTo(status);
            assertThat(measure.steps()).isNotEmpty();
        }
    }

    static Stream<Arguments> duties() {
        return Arrays.stream(MeasureStatus.values())
                .flatMap(s -> Measures.EVERYBODY.stream().map(role -> Arguments.of(s, role)));
    }

    /** Time's own steps are nobody's duty, and nobody is offered what the machine does not have. */
    @ParameterizedTest
    @MethodSource("duties")
    void everybodyIsOfferedTheirOwnDutiesOnly(MeasureStatus status, String role) {
        Measure measure = Measures.in(status, MeasureKind.BLACKLIST, true);
        List<MeasureTransition> offered =
                measure.allowedFor(Measures.now(Measures.person("p", role))).stream()
                        .map(AllowedMeasureStep::transition)
                        .toList();
        assertThat(offered)
                .isSubsetOf(MeasureTransition.lawfulIn(status))
                .doesNotContain(MeasureTransition.EXPIRE, MeasureTransition.ANNUL)
                .allSatisfy(step -> assertThat(step.roles()).contains(role));
        boolean decides = status == PROPOSED && role.equals(Roles.LEADER);
        assertThat(offered.contains(MeasureTransition.DECIDE)).isEqualTo(decides);
    }

    @Test
    void whoProposedDoesNotDecide() {
        Measure measure = Measures.in(PROPOSED, MeasureKind.INTERVIEW, false);
        ActingPerson both =
                new ActingPerson("office", "x", Set.of(Roles.LEADER, Roles.COMMITTEE_OFFICE));
        broken(measure, DECIDE, Measures.now(both), "another-person-needed");
    }

    @Test
    void whoReviewedARemovalDoesNotDecideIt() {
        Measure measure = Measures.in(REMOVAL_REVIEWED, MeasureKind.BLACKLIST, false);
        broken(
                measure,
                GRANT,
                Measures.now(Measures.person("reviewer", Roles.LEADER)),
                "another-person-needed");
    }

    @Test
    void aDecisionIsWithdrawnByALeaderAndAProposalByTheOffice() {
        broken(
                Measures.in(DECIDED, MeasureKind.INTERVIEW, false),
                WITHDRAW,
                Measures.now(Measures.OFFICE),
                "leader-needed");
        broken(
                Measures.in(PROPOSED, MeasureKind.INTERVIEW, false),
                WITHDRAW,
                Measures.now(Measures.LEADER),
                "office-needed");
    }

    @Test
    void openRequirementsKeepItOpen() {
        broken(
                Measures.in(IN_EFFECT, MeasureKind.INTERVIEW, true),
                CLOSE,
                Measures.now(Measures.OFFICE),
                "follow-up-open");
        broken(
                Measures.in(IN_EFFECT, MeasureKind.BLACKLIST, true),
                ASK,
                Measures.now(Measures.person("e", Roles.ENTERPRISE_OFFICER)),
                "follow-up-open");
    }

    @Test
    void onlyABlacklistingIsRemovedAndOnlyOthersAreClosed() {
        broken(
                Measures.in(IN_EFFECT, MeasureKind.INTERVIEW, false),
                ASK,
                Measures.now(Measures.OFFICE),
                "only-blacklist");
        broken(
                Measures.in(IN_EFFECT, MeasureKind.BLACKLIST, false),
                CLOSE,
                Measures.now(Measures.OFFICE),
                "ends-otherwise");
    }

    @Test
    void aBlacklistingLastsTwelveMonthsToTheDay() {
        Measure measure = Measures.in(IN_EFFECT, MeasureKind.BLACKLIST, false);
        assertThat(measure.snapshot().term())
                .isEqualTo(new Term(Measures.TODAY, Measures.TODAY.plusMonths(12).minusDays(1)));
        MeasureOccasion lastDay = Measures.on(ActingPerson.SYSTEM, Measures.TODAY.plusDays(364));
        broken(measure, EXPIRE, lastDay, "not-over");
        measure.handle(EXPIRE, Measures.on(ActingPerson.SYSTEM, Measures.TODAY.plusDays(365)));
        assertThat(measure.snapshot().status()).isEqualTo(EXPIRED);
    }

    private static void broken(
            Measure measure, MeasureCommand command, MeasureOccasion now, String code) {
        MeasureSnapshot before = measure.snapshot();
        assertThatThrownBy(() -> measure.handle(command, now))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(v -> v.code())
                                        .contains(code));
        assertThat(measure.snapshot()).isEqualTo(before);
    }
}
