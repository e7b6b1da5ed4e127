package org.tocsin.inspection.visit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tocsin.platform.time.Ids;

/** Visits to try the rules on. */
final class VisitSamples {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    static final Actor OFFICER = new Actor("s-1", "李卫东", Set.of(Roles.BUREAU_OFFICER));
    static final Circumstances BY_OFFICER = new Circumstances(OFFICER, NOW, 2);

    private VisitSamples() {}

    static NewFinding finding(UUID id, String description) {
        return new NewFinding(id, "配电间", "操作空间", description, FindingGrade.GENERAL);
    }

    static Inspection visit(int findings, String... colleagues) {
        return visitAt(NOW.minusSeconds(3600), findings, colleagues);
    }

    static Inspection visitAt(Instant visitedAt, int findings, String... colleagues) {
        RecordVisit visit =
                new RecordVisit(
                        null,
                        null,
                        InspectionKind.ROUTINE,
                        Ids.next(),
                        visitedAt,
                        null,
                        "消防",
                        List.of(colleagues).stream()
                                .map(name -> new Colleague(name, null, null))
                                .toList(),
                        IntStream.range(0, findings)
                                .mapToObj(i -> finding(null, "第 %d 处".formatted(i + 1)))
                                .toList());
        RecordVisit complete = visit.identified(Ids::next);
        return new Inspection(
                complete,
                new InspectedUnit(complete.unitId(), "东岭精工", "990101001", "C3411", "G01"),
                new Registration(complete.id(), "JC-990101-2026-000001", "digest", OFFICER, NOW));
    }

    /** The visit in a status, reached by lawful steps. */
    static Inspection in(InspectionStatus status) {
        Inspection visit = visit(0, "周敏");
        switch (status) {
            case RECORDED -> {}
            case SIGNED -> visit.handle(sign(), BY_OFFICER);
            case REFUSED_SIGNATURE -> visit.handle(refuse(), BY_OFFICER);
            case CLOSED -> {
                visit.handle(sign(), BY_OFFICER);
                visit.handle(new InspectionCommand.Close(null), BY_OFFICER);
            }
        }
        return visit;
    }

    static InspectionCommand sign() {
        return new InspectionCommand.Sign("王建国", "厂长", null);
    }

    static InspectionCommand refuse() {
        return new InspectionCommand.RefuseSignature("对结论有异议", null);
    }

    static InspectionCommand commandFor(InspectionTransition step) {
        return switch (step) {
            case ADD_FINDINGS ->
                    new InspectionCommand.AddFindings(List.of(finding(Ids.next(), "通道堵塞")));
            case ADD_INSPECTORS ->
                    new InspectionCommand.AddInspectors(List.of(new Colleague("赵宁", null, null)));
            case SIGN -> sign();
            case REFUSE_SIGNATURE -> refuse();
            case CLOSE -> new InspectionCommand.Close("已全部整改");
        };
    }
}
