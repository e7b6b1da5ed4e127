package org.tocsin.responsibility.agreement.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Agreements for tests of the domain. */
public final class Agreements {

    public static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    public static final Occasion TODAY = new Occasion(NOW);
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    public static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000a901");
    public static final UUID NEWER = UUID.fromString("01990000-0000-7000-8000-00000000a902");
    public static final String DIGEST = "a".repeat(64);

    public static final PartyUnit CITY =
            unit("01990000-0000-7000-8000-000000000001", "GOVERNMENT", "990100");
    public static final PartyUnit DISTRICT =
            unit("01990000-0000-7000-8000-0000000000a1", "GOVERNMENT", "990101");
    public static final PartyUnit ENTERPRISE =
            unit("01990000-0000-7000-8000-00000000ea01", "ENTERPRISE", "990101001");
    public static final Parties PARTIES = new Parties(CITY, DISTRICT);

    private Agreements() {}

    private static PartyUnit unit(String id, String kind, String division) {
        UUID unit = UUID.fromString(id);
        return new PartyUnit(unit, unit, kind, "单位 " + division, division, null, null, null);
    }

    public static AgreementTerms terms(LocalDate first, LocalDate last) {
        return new AgreementTerms(
                "安全生产责任书",
                first,
                last,
                List.of(new ControlLimit(Measure.DEATHS, BigDecimal.valueOf(34))),
                List.of(new DutyItem("隐患排查", "李四")),
                List.of(),
                null);
    }

    public static Agreement draft(LocalDate first, LocalDate last) {
        return new Agreement(
                new NewAgreement(
                        ID,
                        "ZR-990101-2026-000001",
                        PARTIES,
                        terms(first, last),
                        Edition.first(ID),
                        CascadeLink.NONE,
                        Origin.BY_HAND),
                NOW);
    }

    public static AgreementCommand.Sign signing(Party party, String subject) {
        return new AgreementCommand.Sign(
                new SignatureEvidence(
                        UUID.randomUUID(),
                        party,
                        PARTIES.side(party).unitId(),
                        new SignatureEvidence.Signer(subject, subject, subject, "leader", "990100"),
                        new SignatureEvidence.SignedJson("header..signature", "{}"),
                        null,
                        "t".repeat(43),
                        "",
                        true,
                        "[]",
                        NOW,
                        NOW));
    }

    public static AgreementCommand issuing() {
        return new AgreementCommand.Issue(PARTIES, DIGEST, LAST);
    }

    /** An agreement in that status; its period is {@link #FIRST} to {@link #LAST}. */
    public static Agreement in(AgreementStatus status) {
        LocalDate first = status == AgreementStatus.SIGNED ? LocalDate.of(2026, 6, 1) : FIRST;
        Agreement agreement = draft(first, LAST);
        wayTo(status).forEach(command -> agreement.handle(command, TODAY));
        if (status == AgreementStatus.EXPIRED) {
            agreement.handle(
                    new AgreementCommand.Expire(),
                    new Occasion(Instant.parse("2026-12-31T16:00:00Z")));
        }
        return agreement;
    }

    private static List<AgreementCommand> wayTo(AgreementStatus status) {
        AgreementCommand issue = issuing();
        AgreementCommand superior = signing(Party.SUPERIOR, "city-leader");
        AgreementCommand subordinate = signing(Party.SUBORDINATE, "leader-a");
        return switch (status) {
            case DRAFT -> List.of();
            case ISSUED -> List.of(issue);
            case SIGNED_BY_SUPERIOR -> List.of(issue, superior);
            case SIGNED_BY_SUBORDINATE -> List.of(issue, subordinate);
            case SIGNED, IN_FORCE, EXPIRED -> List.of(issue, superior, subordinate);
            case SUPERSEDED ->
                    List.of(
                            issue,
                            superior,
                            subordinate,
                            new AgreementCommand.Supersede(NEWER, "ZR-990101-2026-000002"));
            case TERMINATED -> List.of(issue, new AgreementCommand.Terminate("机构改革", null));
        };
    }
}
