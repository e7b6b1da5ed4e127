package org.tocsin.accident.report.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Accidents and circumstances to try the rules on. */
public final class Accidents {

    public static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    public static final UUID ID = new UUID(1, 1);
    public static final UUID OTHER = new UUID(1, 2);
    public static final UUID UNIT = new UUID(1, 3);
    public static final Actor OFFICER =
            new Actor("s-1", "bureau-a", "990101", Set.of(Roles.BUREAU_OFFICER));
    public static final Actor LEADER = new Actor("s-2", "leader-a", "990101", Set.of(Roles.LEADER));
    public static final Actor ENTERPRISE =
            new Actor("s-3", "enterprise-a", "990101001", Set.of(Roles.ENTERPRISE_OFFICER));

    public static final Toll ONE_DEATH = Toll.of(1, 0, "350000");
    public static final Changes NOTHING =
            new Changes(null, null, null, null, null, null, null, null, null, null);

    private Accidents() {}

    public static Facts facts(AccidentCategory category, Toll toll) {
        return facts(category, toll, NOW.minus(Duration.ofMinutes(90)), NOW);
    }

    /** Facts of an accident whose head was informed and that was received at these instants. */
    public static Facts facts(
            AccidentCategory category, Toll toll, Instant informed, Instant received) {
        return Facts.of(
                new Locus("990101001", "C3411", UNIT, "990101001-G01"),
                new Timing(NOW.minus(Duration.ofHours(2)), informed, received),
                category,
                new TypeCode(TypeCode.GB_6441_1986, "09"),
                toll,
                "scaffold collapsed",
                ReportContent.NONE,
                ReportingRules.DECREE_493);
    }

    public static Facts inTime() {
        return facts(AccidentCategory.CONSTRUCTION, ONE_DEATH, NOW.minusSeconds(60), NOW);
    }

    public static Registration registered(Facts facts) {
        return Accident.report(
                ID, "SG-990101-2026-000001", facts, new Origin(NOW, null, null), at(NOW, OFFICER));
    }

    public static Accident reported() {
        return registered(inTime()).accident();
    }

    public static Accident in(AccidentStatus status) {
        Accident accident = reported();
        for (RevisionKind step : wayTo(status)) {
            accident.handle(command(step), at(NOW, actorFor(step)));
        }
        return accident;
    }

    private static List<RevisionKind> wayTo(AccidentStatus status) {
        return switch (status) {
            case FLASH -> List.of();
            case FOLLOW_UP -> List.of(RevisionKind.FOLLOW_UP);
            case VERIFIED -> List.of(RevisionKind.VERIFICATION);
            case UNDER_INVESTIGATION ->
                    List.of(RevisionKind.VERIFICATION, RevisionKind.INVESTIGATION_OPENED);
            case INVESTIGATED ->
                    List.of(
                            RevisionKind.VERIFICATION,
                            RevisionKind.INVESTIGATION_OPENED,
                            RevisionKind.INVESTIGATION_APPROVED);
            case CLOSED ->
                    List.of(
                            RevisionKind.VERIFICATION,
                            RevisionKind.INVESTIGATION_OPENED,
                            RevisionKind.INVESTIGATION_APPROVED,
                            RevisionKind.CLOSURE);
            case WITHDRAWN -> List.of(RevisionKind.WITHDRAWAL);
            case MERGED -> List.of(RevisionKind.MERGE);
        };
    }

    public static AccidentCommand command(RevisionKind kind) {
        return switch (kind) {
            case FLASH -> throw new IllegalArgumentException("not a command");
            case FOLLOW_UP -> revise(ReportKind.FOLLOW_UP, NOTHING);
            case SUPPLEMENTARY -> revise(ReportKind.SUPPLEMENTARY, NOTHING);
            case CORRECTION -> revise(ReportKind.CORRECTION, NOTHING);
            case VERIFICATION -> new AccidentCommand.Verify("checked");
            case WITHDRAWAL -> new AccidentCommand.Withdraw("none");
            case MERGE -> new AccidentCommand.Merge(OTHER, "same");
            case INVESTIGATION_OPENED, INVESTIGATION_APPROVED, CLOSURE ->
                    new AccidentCommand.Advance(kind, "the investigation");
        };
    }

    public static AccidentCommand.Revise revise(ReportKind kind, Changes changes) {
        return new AccidentCommand.Revise(kind, changes, "new facts");
    }

    public static Changes toll(int deaths, int seriousInjuries, String directLossCny) {
        return new Changes(
                deaths,
                seriousInjuries,
                null,
                new BigDecimal(directLossCny),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Actor actorFor(RevisionKind kind) {
        return kind == RevisionKind.WITHDRAWAL ? LEADER : OFFICER;
    }

    public static Recording at(Instant knownAt, Actor actor) {
        return new Recording(new UUID(2, 1), knownAt, actor, ReportingRules.DECREE_493);
    }
}
