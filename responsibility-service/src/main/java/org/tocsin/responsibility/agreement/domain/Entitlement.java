package org.tocsin.responsibility.agreement.domain;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.tocsin.platform.problem.Text;

/**
 * Who may act for which side. The superior side drafts, issues and terminates; each side signs
 * through its own people (Electronic Signature Law Art. 13: the signature belongs to the signer
 * alone).
 */
public final class Entitlement {

    private static final Text SUPERIOR_SIDE =
            Text.of(
                    "只有上级单位所在区划的安委办（签发、终止时也可由领导）可以办理；企业内部的责任书由本企业安全员办理",
                    "Only the committee office (to issue or terminate also a leader) of the superior"
                            + " unit's division may do this; within an enterprise its own officer");
    private static final Text SUPERIOR_SIGNER =
            Text.of(
                    "上级方由上级单位所在区划的领导或安委办签署；企业作为上级方时由本企业的签署人签署",
                    "The superior side is signed by a leader or the committee office of its"
                            + " division; an enterprise signs through its own officer");
    private static final Text SUBORDINATE_SIGNER =
            Text.of(
                    "下级方由其所在区划的领导或本企业安全员签署",
                    "The subordinate side is signed by a leader of its division or its own"
                            + " enterprise officer");
    private static final Text BY_ITSELF = Text.of("该状态由系统按日期变更", "This happens by itself, by date");

    private final BiPredicate<String, String> contains;

    /**
     * @param contains whether the first division is the second or lies above it
     */
    public Entitlement(BiPredicate<String, String> contains) {
        this.contains = contains;
    }

    /** Why {@code actor} may not; empty if they may. */
    public Optional<Text> refusal(AgreementTransition step, Parties parties, Actor actor) {
        PartyUnit superior = parties.superior();
        return switch (step) {
            case REVISE_DRAFT, OVERRIDE_LIMITS ->
                    unless(
                            holds(actor, Actor.COMMITTEE_OFFICE, superior)
                                    || isWithinOwn(actor, parties),
                            SUPERIOR_SIDE);
            case ISSUE, TERMINATE ->
                    unless(leads(actor, superior) || isWithinOwn(actor, parties), SUPERIOR_SIDE);
            case SIGN_SUPERIOR ->
                    unless(leads(actor, superior) || isOwn(actor, superior), SUPERIOR_SIGNER);
            case SIGN_SUBORDINATE ->
                    unless(answersFor(actor, parties.subordinate()), SUBORDINATE_SIGNER);
            case TAKE_EFFECT, EXPIRE, SUPERSEDE, FOLLOW_PARENT -> Optional.of(BY_ITSELF);
        };
    }

    /** The role in which the actor signs, for the evidence. */
    public String signingRole(Party party, Parties parties, Actor actor) {
        PartyUnit side = parties.side(party);
        if (holds(actor, Actor.LEADER, side)) {
            return Actor.LEADER;
        }
        return isOwn(actor, side) ? Actor.ENTERPRISE_OFFICER : Actor.COMMITTEE_OFFICE;
    }

    /** Enterprise to workshop, workshop to team, team to person: the enterprise's own affair. */
    private static boolean isWithinOwn(Actor actor, Parties parties) {
        return isOwn(actor, parties.superior()) && isOwn(actor, parties.subordinate());
    }

    private static boolean isOwn(Actor actor, PartyUnit unit) {
        return actor.is(Actor.ENTERPRISE_OFFICER) && unit.anchorId().equals(actor.unitId());
    }

    private boolean leads(Actor actor, PartyUnit unit) {
        return holds(actor, Actor.LEADER, unit) || holds(actor, Actor.COMMITTEE_OFFICE, unit);
    }

    private boolean answersFor(Actor actor, PartyUnit unit) {
        return holds(actor, Actor.LEADER, unit) || isOwn(actor, unit);
    }

    private boolean holds(Actor actor, String role, PartyUnit unit) {
        return actor.is(role)
                && actor.division() != null
                && contains.test(actor.division(), unit.division());
    }

    private static Optional<Text> unless(boolean entitled, Text why) {
        return entitled ? Optional.empty() : Optional.of(why);
    }
}
