package org.tocsin.responsibility.measure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.responsibility.workflow.domain.ActingPerson;
import org.tocsin.responsibility.workflow.domain.Roles;

/** Measures in every status, made by the steps that lead there. */
final class Measures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final ActingPerson OFFICE = person("office", Roles.COMMITTEE_OFFICE);
    static final ActingPerson LEADER = person("leader", Roles.LEADER);
    static final List<String> EVERYBODY =
            List.of(
                    Roles.BUREAU_OFFICER,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.TOWN_OFFICER,
                    Roles.GRID_INSPECTOR,
                    Roles.ENTERPRISE_OFFICER,
                    Roles.LEADER,
                    Roles.COMMITTEE_OFFICE,
                    Roles.AUDITOR);
    private static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");

    private Measures() {}

    static ActingPerson person(String subject, String role) {
        return new ActingPerson(subject, subject, Set.of(role));
    }

    static MeasureOccasion now(ActingPerson actor) {
        return on(actor, TODAY);
    }

    static MeasureOccasion later(ActingPerson actor) {
        return on(actor, TODAY.plusYears(2));
    }

    static MeasureOccasion on(ActingPerson actor, LocalDate day) {
        return new MeasureOccasion(
                actor,
                day.atTime(10, 0).toInstant(java.time.ZoneOffset.ofHours(8)),
                day,
                Set.of(MeasureKind.BLACKLIST),
                Map.of(MeasureKind.BLACKLIST, Period.ofMonths(12)));
    }

    static MeasureCommand.Decide deciding(FollowUpOrder... orders) {
        return new MeasureCommand.Decide("文〔2026〕1号", "安委会", "决定", "事由", List.of(orders));
    }

    /**
     * @param followUp whether a requirement is open
     */
    static Measure in(MeasureStatus status, MeasureKind kind, boolean followUp) {
        Measure measure =
                new Measure(
                        UUID.randomUUID(),
                        "CS-990101-2026-000001",
                        kind,
                        new TargetUnit(UNIT, UNIT, "企业", null, "990101001", null, null),
                        new Proposal(
                                Origin.OFFICER,
                                null,
                                "理由",
                                null,
                                null,
                                null,
                                "office",
                                "office",
                                NOW),
                        List.of(new Ground("事由", "依据", null, null)));
        measure.proposed();
        MeasureCommand.Decide decide =
                followUp ? deciding(new FollowUpOrder("整改", "主要负责人", TODAY)) : deciding();
        for (MeasureCommand step : way(status, decide)) {
            ActingPerson actor =
                    switch (step) {
                        case MeasureCommand.Withdraw _ -> OFFICE;
                        case MeasureCommand.ReviewRemoval _ ->
                                person("reviewer", Roles.BUREAU_OFFICER);
                        default -> LEADER;
                    };
            if (onlyOfBlacklistings(step) && kind != MeasureKind.BLACKLIST
                    || step instanceof MeasureCommand.CloseFollowUp && kind == MeasureKind.BLACKLIST
                    || followUp && needsFollowUp(step)) {
                return reachedOtherwise(status, kind, followUp);
            }
            measure.handle(step, step instanceof MeasureCommand.Expire ? later(actor) : now(actor));
        }
        return measure;
    }

    private static boolean onlyOfBlacklistings(MeasureCommand step) {
        return step instanceof MeasureCommand.RequestRemoval
                || step instanceof MeasureCommand.Expire;
    }

    private static boolean needsFollowUp(MeasureCommand step) {
        return step instanceof MeasureCommand.RequestRemoval
                || step instanceof MeasureCommand.CloseFollowUp;
    }

    /** Where this kind cannot get there, another one stands for it: the machine has one switch. */
    private static Measure reachedOtherwise(
            MeasureStatus status, MeasureKind kind, boolean followUp) {
        return followUp
                ? in(status, kind, false)
                : in(
                        status,
                        kind == MeasureKind.BLACKLIST
                                ? MeasureKind.INTERVIEW
                                : MeasureKind.BLACKLIST,
                        false);
    }

    private static List<MeasureCommand> way(MeasureStatus status, MeasureCommand.Decide decide) {
        List<MeasureCommand> running =
                List.of(
                        decide,
                        new MeasureCommand.Notify("告〔2026〕1号", TODAY, "主要负责人"),
                        new MeasureCommand.TakeEffect("已执行", null));
        MeasureCommand ask = new MeasureCommand.RequestRemoval("已纠正", null);
        MeasureCommand review = new MeasureCommand.ReviewRemoval(RemovalOpinion.RECOMMENDED, "属实");
        return switch (status) {
            case PROPOSED -> List.of();
            case REJECTED -> List.of(new MeasureCommand.Reject("不予采取"));
            case WITHDRAWN -> List.of(new MeasureCommand.Withdraw("有误"));
            case DECIDED -> running.subList(0, 1);
            case NOTIFIED -> running.subList(0, 2);
            case IN_EFFECT -> running;
            case REMOVAL_REQUESTED -> and(running, ask);
            case REMOVAL_REVIEWED -> and(running, ask, review);
            case FOLLOWED_UP -> and(running, new MeasureCommand.CloseFollowUp("全部落实"));
            case LIFTED -> and(running, new MeasureCommand.Lift("撤销"));
            case EXPIRED -> and(running, new MeasureCommand.Expire());
        };
    }

    private static List<MeasureCommand> and(List<MeasureCommand> first, MeasureCommand... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
