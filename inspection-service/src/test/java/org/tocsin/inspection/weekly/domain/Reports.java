package org.tocsin.inspection.weekly.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reports at any point of their way, made by walking it. */
final class Reports {

    static final ReportTerms TERMS =
            new ReportTerms(Duration.ZERO, LocalTime.of(18, 0), 2, Optional.empty(), 2);
    static final IsoWeek WEEK = new IsoWeek(2026, 47);
    static final Instant OPENED = WEEK.endsAt();
    static final Instant DUE = Instant.parse("2026-11-23T10:00:00Z");
    static final Instant LOST = Instant.parse("2026-11-25T16:00:00Z");
    static final DeclaredFigures FIGURES = new DeclaredFigures(12, 9, 20, 15, 1, 0, 30);
    static final ReportCommand SUBMIT = new ReportCommand.Submit(FIGURES, "专项检查");
    static final ReportCommand NIL = new ReportCommand.SubmitNil(null);
    static final ReportCommand ACCEPT = new ReportCommand.Accept(null);
    static final ReportCommand RETURN = new ReportCommand.Return("请核实");

    private Reports() {}

    static WeeklyReport open() {
        return new WeeklyReport(
                UUID.randomUUID(),
                "ZB-990101-2026-000001",
                new ReportingUnit(UUID.randomUUID(), "TOWN", "东岭镇人民政府", "990101001", null),
                WEEK,
                TERMS.of(WEEK),
                OPENED);
    }

    static ReportOccasion town(Instant at) {
        return new ReportOccasion(
                new ReportActor("town-a", "town-a", Set.of(TOWN_OFFICER)), at, TERMS, true, false);
    }

    static ReportOccasion bureau(Instant at) {
        return new ReportOccasion(
                new ReportActor("bureau-a", "bureau-a", Set.of(BUREAU_OFFICER)),
                at,
                TERMS,
                false,
                true);
    }

    /** At a status, early enough that the clock has no say in what is asked next. */
    static WeeklyReport at(ReportStatus status) {
        WeeklyReport report = open();
        switch (status) {
            case OPEN -> {}
            case SUBMITTED -> report.handle(SUBMIT, town(OPENED));
            case NIL -> report.handle(NIL, town(OPENED));
            case ACCEPTED -> {
                report.handle(SUBMIT, town(OPENED));
                report.handle(ACCEPT, bureau(OPENED));
            }
            case RETURNED -> {
                report.handle(SUBMIT, town(OPENED));
                report.handle(RETURN, bureau(OPENED));
            }
            case MISSED -> report.judge(DUE, DUE, _ -> true);
            case LATE_SUBMITTED -> {
                report.judge(DUE, DUE, _ -> true);
                report.handle(SUBMIT, town(DUE));
            }
            case ESCALATED -> report.judge(LOST, LOST, _ -> true);
            case WAIVED -> report.judge(DUE, DUE, _ -> false);
        }
        return report;
    }
}
