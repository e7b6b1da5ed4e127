package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What must hold before a listed supervision is proposed or goes on. */
public final class ListingRules {

    private static final Set<ListingTransition> STARTS =
            Set.of(ListingTransition.APPROVE, ListingTransition.PUBLISH);

    private static final Text REFUSED =
            Text.of("该挂牌督办建议不能受理", "This proposal of a listed supervision cannot be taken");

    private ListingRules() {}

    /** The hazard is unknown, or out of the caller's scope: the two are not told apart. */
    public static Refusal unknownHazard(UUID hazardId) {
        return refused(
                Violation.of(
                        "/hazardId",
                        "hazard-unknown",
                        "管辖范围内没有隐患 %s".formatted(hazardId),
                        "No hazard %s within your scope".formatted(hazardId)));
    }

    /** The supervising unit must be an authority that the hazard's division lies under. */
    public static Refusal notSupervising(UUID unitId) {
        return refused(
                Violation.of(
                        "/supervisingUnitId",
                        "not-a-supervising-unit",
                        "%s 不是该区划的监管单位".formatted(unitId),
                        "%s is no authority of that division".formatted(unitId)));
    }

    /** The database's own key said so, or a look before: one listing of each level at a time. */
    public static Refusal levelTaken(ListingLevel level) {
        return refused(
                Violation.of(
                        "/level",
                        "level-already-listed",
                        "该隐患已有进行中的%s".formatted(level.text().zh()),
                        "A listing of level %s is under way for this hazard".formatted(level)));
    }

    /**
     * @throws Refusal.RuleBroken if the last day has passed already
     */
    public static void check(ProposeListing proposal, LocalDate today) {
        if (proposal.deadline().isBefore(today)) {
            throw refused(deadlinePassed(today));
        }
    }

    /** An acceptance on paper of what no review has seen is what listings are there to prevent. */
    static void check(ListingCommand command, ListingOccasion now) {
        if (command instanceof ListingCommand.DecideAcceptance decided
                && decided.result() == AcceptanceResult.PASSED
                && !now.hazard().get().rectified()) {
            Violation why =
                    Violation.of(
                            "/result",
                            "hazard-not-rectified",
                            "隐患整改尚未复查合格，不能验收通过",
                            "The rectification has not passed a review: the acceptance cannot pass");
            throw new Refusal.RuleBroken(why.message(), List.of(why));
        }
    }

    static List<Violation> unmet(
            ListingSnapshot listing, ListingTransition step, ListingOccasion now) {
        List<Violation> unmet = new ArrayList<>();
        if (step != ListingTransition.REQUEST_ACCEPTANCE
                && !listing.proposal().level().isWithin(now.authority())) {
            unmet.add(
                    Violation.of(
                            null,
                            "authority-too-low",
                            "须由该层级或上级区划的人员办理",
                            "Only somebody whose division is at or above the level decides this"));
        }
        if (STARTS.contains(step) && listing.proposal().deadline().isBefore(now.today())) {
            unmet.add(deadlinePassed(now.today()));
        }
        if (step == ListingTransition.APPROVE) {
            unmet.addAll(now.hazard().get().unmet());
        }
        if (step == ListingTransition.DECIDE_ACCEPTANCE) {
            unmet.addAll(anotherThan(listing.acceptance(), now.actor()));
        }
        return unmet;
    }

    private static List<Violation> anotherThan(@Nullable Acceptance asked, Actor actor) {
        return asked != null && actor.id().equals(asked.requestedBy())
                ? List.of(
                        Violation.of(
                                null,
                                "another-officer-needed",
                                "验收须由申请人以外的人员办理",
                                "Acceptance needs another person than the one who asked for it"))
                : List.of();
    }

    private static Violation deadlinePassed(LocalDate today) {
        return Violation.of(
                "/deadline",
                "deadline-passed",
                "督办期限不得早于今天（%s）".formatted(today),
                "The deadline must not lie before today (%s)".formatted(today));
    }

    private static Refusal refused(Violation why) {
        return new Refusal.RuleBroken(REFUSED, List.of(why));
    }
}
