package org.tocsin.bench.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.bench.stack.ServiceStack;

/** A visit of 60 items of four checklists of the starter library, two of them at fault. */
final class VisitBody {

    static final int ITEMS = 60;
    static final int FAULTS = 2;
    static final String REMARK = "现场查看，情况属实";

    private static final Set<String> AT_FAULT = Set.of("FIRE-01", "ELEC-05");

    /**
     * One item.
     *
     * @param number its place in the checklist, from 1
     */
    record Item(String checklist, int number, boolean atFault) {}

    private record Checklist(String id, String code, int answered) {}

    private static final List<Checklist> CHECKLISTS =
            List.of(
                    new Checklist("01990000-0000-7000-8000-00000000c101", "FIRE", 18),
                    new Checklist("01990000-0000-7000-8000-00000000c102", "ELEC", 18),
                    new Checklist("01990000-0000-7000-8000-00000000c103", "MACH", 17),
                    new Checklist("01990000-0000-7000-8000-00000000c104", "CHEM", 7));

    static final List<Item> ALL = items();

    static final String JSON =
            """
            {"kind":"ROUTINE","unitId":"%s","visitedAt":"2026-03-02T09:30:00+08:00","summary":"用电安全、消防通道与机械防护",
             "inspectors":[{"name":"周敏","certificateNo":"ZF-0017"}],"checklists":[%s]}"""
                    .formatted(
                            ServiceStack.UNIT,
                            CHECKLISTS.stream()
                                    .map(VisitBody::json)
                                    .collect(Collectors.joining(",")));

    private VisitBody() {}

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Checklist checklist : CHECKLISTS) {
            for (int number = 1; number <= checklist.answered(); number++) {
                items.add(
                        new Item(
                                checklist.id(),
                                number,
                                AT_FAULT.contains(code(checklist, number))));
            }
        }
        return items;
    }

    private static String code(Checklist checklist, int number) {
        return "%s-%02d".formatted(checklist.code(), number);
    }

    private static String json(Checklist checklist) {
        List<String> answers = new ArrayList<>();
        for (int number = 1; number <= checklist.answered(); number++) {
            String code = code(checklist, number);
            answers.add(
                    "{\"item\":\"%s\",\"result\":\"%s\",\"remark\":\"%s\"}"
                            .formatted(
                                    code,
                                    AT_FAULT.contains(code) ? "NOT_CONFORM" : "CONFORM",
                                    REMARK));
        }
        return "{\"checklistId\":\"%s\",\"answers\":[%s]}"
                .formatted(checklist.id(), String.join(",", answers));
    }
}
