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
    static final Circumstances BY_OFFICER = new Circumstances(OFFICER, NOW, 2, "d".repeat(64));

    private VisitSamples() {}

    static NewFinding finding(UUID id, String description) {
        return NewFinding.plain(id, "配电间", "操作空间", description, FindingGrade.GENERAL);
    }

    static Inspection visit(int findings, String... colleagues) {
        return visitAt(NOW.minusSeconds(3600), findings, colleagues);
    }

    static Inspection visitAt(Instant visitedAt, int findings, String... colleagues) {
        RecordVisit visit =
                RecordVisit.plain(
                        InspectionKind.ROUTINE,
                        Ids.next(),
                        visitedAt,
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
                Settlement.KNOWN,
                filling(complete.findings()),
                new Registration(complete.id(), "JC-990101-2026-000001", "digest", OFFICER, NOW));
    }

    /** The visit in a status, reached by lawful steps. */
    static Inspection in(InspectionStatus status) {
        Inspection visit = visit(status == InspectionStatus.RECORDED ? 1 : 0, "周敏");
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
        return new InspectionCommand.Sign("王建国", "厂长", null, null);
    }

    static InspectionCommand refuse() {
        return new InspectionCommand.RefuseSignature("对结论有异议", null);
    }

    static Filling filling(List<NewFinding> findings, Answer... answers) {
        return new Filling(
                List.of(answers),
                List.of(),
                IntStream.range(0, findings.size())
                        .mapToObj(row -> DraftFinding.plain(row, findings.get(row)))
                        .toList(),
                List.of(answers),
                10);
    }

    static InspectionCommand.AddFindings adding(NewFinding... findings) {
        return new InspectionCommand.AddFindings(filling(List.of(findings)).findings());
    }

    static InspectionCommand commandFor(InspectionTransition step, Inspection visit) {
        return switch (step) {
            case ADD_FINDINGS -> adding(finding(Ids.next(), "通道堵塞"));
            case ADD_ANSWERS ->
                    new InspectionCommand.AddAnswers(
                            filling(
                                    List.of(),
                                    new Answer(Ids.next(), 1, AnswerResult.CONFORM, null, null)));
            case ORDER_MEASURES ->
                    new InspectionCommand.OrderMeasures(
                            List.of(
                                    new FindingDecision(
                                            visit.findings().isEmpty()
                                                    ? Ids.next()
                                                    : visit.findings().getFirst().id(),
                                            Measure.FINE,
                                            MeasureDecision.Outcome.ORDERED,
                                            null)));
            case ADD_INSPECTORS ->
                    new InspectionCommand.AddInspectors(List.of(new Colleague("赵宁", null, null)));
            case SIGN -> sign();
            case REFUSE_SIGNATURE -> refuse();
            case CLOSE -> new InspectionCommand.Close("已全部整改");
        };
    }
}
