package org.tocsin.hazard.listing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Roles;

/** Listings in every status, brought there by the commands that lead to it. */
public final class Listings {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final LocalDate DEADLINE = TODAY.plusDays(30);
    public static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000c1");
    public static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    public static final UUID OFFICE_UNIT = UUID.fromString("01990000-0000-7000-8000-0000000000a2");

    public static final Actor LEADER = actor("leader", Roles.LEADER);
    public static final Actor OFFICE = actor("office", Roles.COMMITTEE_OFFICE);
    public static final Actor OFFICER = actor("officer", Roles.BUREAU_OFFICER);
    public static final Actor ENTERPRISE = actor("enterprise", Roles.ENTERPRISE_OFFICER);

    public static final ListingCommand APPROVE = new ListingCommand.Approve("agreed");
    public static final ListingCommand REFUSE = new ListingCommand.Refuse("listed by the city");
    public static final ListingCommand PUBLISH =
            new ListingCommand.Publish("东安委办〔2026〕12号", "二号车间安全出口不足");
    public static final ListingCommand REQUEST =
            new ListingCommand.RequestAcceptance("a second exit was built");
    public static final ListingCommand PASS =
            new ListingCommand.DecideAcceptance(AcceptanceResult.PASSED, "seen");
    public static final ListingCommand FAIL =
            new ListingCommand.DecideAcceptance(AcceptanceResult.FAILED, "door locked");
    public static final ListingCommand DELIST = new ListingCommand.Delist("隐患已消除");

    public static final HazardFitness FIT = new HazardFitness(true, true, true, false);

    private Listings() {}

    public static Actor actor(String id, String role) {
        return new Actor(id, id, Set.of(role));
    }

    /** In a county's division, ten days for the acceptance, the hazard fit to be listed. */
    public static ListingOccasion by(Actor actor) {
        return by(actor, ListingLevel.COUNTY, TODAY, FIT);
    }

    public static ListingOccasion by(
            Actor actor, ListingLevel authority, LocalDate today, HazardFitness hazard) {
        return new ListingOccasion(
                actor, authority, NOW, today, 10, () -> hazard, () -> "东岭精工机械有限公司");
    }

    /** Just proposed, its first event taken. */
    public static Listing proposed(ListingLevel level) {
        Listing listing = untold(level);
        listing.proposed();
        return listing;
    }

    /** Just proposed, its first event not taken. */
    public static Listing untold(ListingLevel level) {
        UUID hazard = UUID.fromString("01990000-0000-7000-8000-0000000000f1");
        return new Listing(
                ID,
                "GP-990101-2026-000001",
                new ListedMatter(hazard, "YH-990101-2026-000001", UNIT, "990101001", "C3411", null),
                Proposal.of(
                        new ProposeListing(hazard, level, DEADLINE, OFFICE_UNIT, "200 people"),
                        actor("town", Roles.TOWN_OFFICER),
                        NOW));
    }

    public static Listing in(ListingStatus status) {
        Listing listing = proposed(ListingLevel.COUNTY);
        wayTo(status).forEach(command -> listing.handle(command, by(actorFor(command))));
        return listing;
    }

    /** Somebody for whom nothing stands in the way of the command. */
    public static Actor actorFor(ListingCommand command) {
        return switch (command.transition()) {
            case APPROVE, REFUSE -> LEADER;
            case PUBLISH, DELIST -> OFFICE;
            case REQUEST_ACCEPTANCE -> ENTERPRISE;
            case DECIDE_ACCEPTANCE -> OFFICER;
        };
    }

    private static List<ListingCommand> wayTo(ListingStatus status) {
        return switch (status) {
            case PROPOSED -> List.of();
            case REFUSED -> List.of(REFUSE);
            case APPROVED -> List.of(APPROVE);
            case LISTED -> List.of(APPROVE, PUBLISH);
            case ACCEPTANCE_REQUESTED -> List.of(APPROVE, PUBLISH, REQUEST);
            case ACCEPTED -> List.of(APPROVE, PUBLISH, REQUEST, PASS);
            case DELISTED -> List.of(APPROVE, PUBLISH, REQUEST, PASS, DELIST);
        };
    }
}
