package org.tocsin.hazard.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardCommand.AcknowledgeOrder;
import org.tocsin.hazard.register.domain.HazardCommand.Close;
import org.tocsin.hazard.register.domain.HazardCommand.DecideExtension;
import org.tocsin.hazard.register.domain.HazardCommand.Downgrade;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Reject;
import org.tocsin.hazard.register.domain.HazardCommand.Reopen;
import org.tocsin.hazard.register.domain.HazardCommand.RequestExtension;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;

/** Hazards in every state, brought there by the commands that lead to it. */
public final class Hazards {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    public static final UUID ORDER_ID = UUID.fromString("01990000-0000-7000-8000-0000000000e1");
    public static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-00000000ffff");

    public static final Actor OFFICER = actor("officer", Roles.BUREAU_OFFICER);
    public static final Actor REVIEWER = actor("reviewer", Roles.BUREAU_OFFICER);
    public static final Actor LEADER = actor("leader", Roles.LEADER);
    public static final Actor ENTERPRISE = actor("enterprise", Roles.ENTERPRISE_OFFICER);

    public static final Verify VERIFY = new Verify("seen on the spot", null, null);
    public static final Reject REJECT = new Reject("no hazard");
    public static final Merge MERGE = new Merge(OTHER, "the same");
    public static final OrderRectification ORDER =
            new OrderRectification("clear the exit", "Wang", TODAY.plusDays(7), null, null, null);
    public static final OrderRectification MAJOR_ORDER =
            new OrderRectification(
                    "rebuild the exit",
                    "Wang",
                    TODAY.plusDays(30),
                    new Assurances("Wang", "a new exit", "20000 CNY", "30 days", "evacuation plan"),
                    "hall closed",
                    "Li");
    public static final SubmitEvidence EVIDENCE =
            new SubmitEvidence("exit cleared, photo 17", null);
    public static final AcknowledgeOrder ACKNOWLEDGE = new AcknowledgeOrder(null);
    public static final RequestExtension ASK_FOR_TIME =
            new RequestExtension(TODAY.plusDays(45), "doors are made to measure");
    public static final DecideExtension GRANT = new DecideExtension(ExtensionResult.GRANTED, null);
    public static final Downgrade DOWNGRADE = new Downgrade("the hall was torn down");
    public static final Review PASS = new Review(ReviewResult.PASSED, "clear", null);
    public static final Review FAIL =
            new Review(ReviewResult.FAILED, "blocked again", TODAY.plusDays(3));
    public static final Close CLOSE = new Close(null);
    public static final HazardCommand.Archive ARCHIVE = new HazardCommand.Archive(null);

    public static final Reopen REOPEN = new Reopen("blocked again", OTHER);
    public static final Terms TERMS = new Terms(1, 10, 2, 12);

    private Hazards() {}

    public static Actor actor(String id, String role) {
        return new Actor(id, id, Set.of(role));
    }

    public static Occasion by(Actor actor) {
        return on(TODAY, actor);
    }

    public static Occasion on(LocalDate day, Actor actor) {
        return new Occasion(
                actor,
                NOW,
                day,
                TERMS,
                () -> new Occasion.OrderIdentity(ORDER_ID, "ZG-990101-2026-000001"),
                Optional::empty);
    }

    /** As {@link #by}, when such a hazard was rectified before. */
    public static Occasion repeating(UUID earlier, Actor actor) {
        Occasion now = by(actor);
        return new Occasion(
                now.actor(),
                now.at(),
                now.today(),
                now.terms(),
                now.orderNumbers(),
                () -> Optional.of(earlier));
    }

    /** Just put on the register, its first event taken. */
    public static Hazard reported(Grade grade) {
        Hazard hazard =
                new Hazard(
                        UUID.fromString("01990000-0000-7000-8000-0000000000f1"),
                        "YH-990101-2026-000001",
                        new NewHazard(
                                new Location(UNIT, "990101001", "C3411", "990101001-G01"),
                                new Observation("hall 1", "exits", "exit blocked", NOW),
                                grade,
                                Origin.of(Source.SELF_CHECK),
                                ENTERPRISE),
                        Report.by(ENTERPRISE, NOW));
        hazard.reported();
        return hazard;
    }

    public static Hazard in(HazardStatus status, Grade grade) {
        Hazard hazard = reported(grade);
        for (HazardCommand command : wayTo(status, grade)) {
            hazard.handle(command, by(actorFor(command)));
        }
        return hazard;
    }

    /** Somebody for whom nothing stands in the way of the command. */
    public static Actor actorFor(HazardCommand command) {
        return switch (command) {
            case SubmitEvidence _, AcknowledgeOrder _, RequestExtension _ -> ENTERPRISE;
            case DecideExtension _, Downgrade _ -> LEADER;
            case Review _ -> REVIEWER;
            case Close _ -> LEADER;
            default -> OFFICER;
        };
    }

    public static OrderRectification order(Grade grade) {
        return grade == Grade.MAJOR ? MAJOR_ORDER : ORDER;
    }

    private static List<HazardCommand> wayTo(HazardStatus status, Grade grade) {
        HazardCommand order = order(grade);
        return switch (status) {
            case REPORTED -> List.of();
            case REJECTED -> List.of(REJECT);
            case MERGED -> List.of(MERGE);
            case VERIFIED -> List.of(VERIFY);
            case RECTIFYING -> List.of(VERIFY, order);
            case REVIEW_REQUESTED -> List.of(VERIFY, order, EVIDENCE);
            case PENDING_CLOSE -> List.of(VERIFY, order, EVIDENCE, PASS);
            case CLOSED -> List.of(VERIFY, order, EVIDENCE, PASS, CLOSE);
            case ARCHIVED -> List.of(VERIFY, order, EVIDENCE, PASS, CLOSE, ARCHIVE);
        };
    }

    /**
     * A hazard in the status in which nothing but its rules can stand in the way of the command.
     */
    public static Hazard readyFor(HazardCommand command, HazardStatus status, Grade grade) {
        Hazard hazard = in(status, grade);
        if (command instanceof DecideExtension && status == HazardStatus.RECTIFYING) {
            hazard.handle(ASK_FOR_TIME, by(ENTERPRISE));
        }
        return hazard;
    }
}
