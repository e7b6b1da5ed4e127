package org.tocsin.hazard.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardCommand.Close;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Reject;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;

/** Hazards in every state, brought there by the commands that lead to it. */
public final class Hazards {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    public static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-00000000ffff");

    public static final Actor OFFICER = actor("officer", Roles.BUREAU_OFFICER);
    public static final Actor REVIEWER = actor("reviewer", Roles.BUREAU_OFFICER);
    public static final Actor LEADER = actor("leader", Roles.LEADER);
    public static final Actor ENTERPRISE = actor("enterprise", Roles.ENTERPRISE_OFFICER);

    public static final Verify VERIFY = new Verify("seen on the spot", null);
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
    public static final SubmitEvidence EVIDENCE = new SubmitEvidence("exit cleared, photo 17");
    public static final Review PASS = new Review(ReviewResult.PASSED, "clear", null);
    public static final Review FAIL =
            new Review(ReviewResult.FAILED, "blocked again", TODAY.plusDays(3));
    public static final Close CLOSE = new Close(null);
    public static final HazardCommand.Archive ARCHIVE = new HazardCommand.Archive(null);

    private Hazards() {}

    public static Actor actor(String id, String role) {
        return new Actor(id, id, Set.of(role));
    }

    public static Occasion by(Actor actor) {
        return new Occasion(actor, NOW, TODAY, () -> "ZG-990101-2026-000001");
    }

    /** Just put on the register, its first event taken. */
    public static Hazard reported(Grade grade) {
        Hazard hazard =
                new Hazard(
                        UUID.fromString("01990000-0000-7000-8000-0000000000f1"),
                        "YH-990101-2026-000001",
                        new Location(UNIT, "990101001", "C3411", "990101001-G01"),
                        new Observation("hall 1", "exits", "exit blocked", NOW),
                        grade,
                        Origin.of(Source.SELF_CHECK),
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
            case SubmitEvidence _ -> ENTERPRISE;
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
}
