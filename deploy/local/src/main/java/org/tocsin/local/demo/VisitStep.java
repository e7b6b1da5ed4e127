package org.tocsin.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of inspections: every enterprise once a quarter, with findings, signed or refused on the
 * spot.
 */
final class VisitStep {

    private static final String OFFICER = "bureau-a";

    /** No unannounced ones: those need their tasks, which the demo does not give out. */
    private static final List<String> KINDS =
            List.of(
                    "ROUTINE",
                    "ROUTINE",
                    "ROUTINE",
                    "EXPERT",
                    "EXPERT",
                    "JOINT",
                    "LEADER_LED",
                    "FOLLOW_UP");

    private static final List<String> COLLEAGUES = List.of("周敏", "韩树林", "白雪", "马跃", "丁一凡");
    private static final int VISITS_A_YEAR = 4;
    private static final int DAYS_BETWEEN = 91;

    private final DemoApi api;
    private final DemoCalendar calendar;
    private final List<DemoContent.DemoFinding> catalogue = DemoContent.findings();

    VisitStep(DemoApi api, DemoCalendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    /** Returns the ids of all findings, in the order of the visits. */
    List<String> run(Map<String, String> units, Counter counter) {
        List<String> enterprises = new ArrayList<>(List.of("东岭精工机械有限公司"));
        DemoContent.enterprises().forEach(enterprise -> enterprises.add(enterprise.name()));
        List<String> findings = new ArrayList<>();
        counter.expect(enterprises.size() * VISITS_A_YEAR);
        for (int i = 0; i < enterprises.size(); i++) {
            for (int visit = 0; visit < VISITS_A_YEAR; visit++) {
                visit(enterprises.get(i), units.get(enterprises.get(i)), visit, findings);
                counter.one();
            }
        }
        return findings;
    }

    private void visit(String enterprise, String unitId, int number, List<String> findings) {
        String name = "visit/" + enterprise + "/" + number;
        long daysAgo = 1L + number * DAYS_BETWEEN + Dice.roll(name + "/day", 80);
        List<Map<String, Object>> found =
                found(name, "东岭精工机械有限公司".equals(enterprise) ? 4 : Dice.roll(name, 3));
        found.forEach(finding -> findings.add((String) finding.get("id")));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", Dice.id(name).toString());
        body.put("kind", KINDS.get(Dice.roll(name + "/kind", KINDS.size())));
        body.put("unitId", unitId);
        body.put(
                "visitedAt",
                calendar.daysAgo(daysAgo, 9 + Dice.roll(name, 7), Dice.roll(name, 60)).toString());
        body.put("summary", "现场管理、设备防护、用电与消防安全");
        body.put(
                "inspectors",
                List.of(
                        Map.of(
                                "name",
                                COLLEAGUES.get(Dice.roll(name + "/colleague", COLLEAGUES.size())),
                                "organisation",
                                "东岭区应急管理局")));
        body.put("findings", found);
        DemoApi.Answer recorded =
                api.create(OFFICER, "/api/v1/inspections", Dice.id(name).toString(), body);
        settle(name, recorded);
    }

    private List<Map<String, Object>> found(String visit, int count) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = visit + "/finding/" + i;
            DemoContent.DemoFinding finding =
                    catalogue.get((Dice.roll(visit, catalogue.size()) + i * 5) % catalogue.size());
            found.add(
                    Map.of(
                            "id", Dice.id(name).toString(),
                            "part", finding.part(),
                            "item", finding.item(),
                            "description", finding.description(),
                            "grade", finding.grade()));
        }
        return found;
    }

    /** Most sign, some refuse, a few of the last quarter still wait for the signature. */
    private void settle(String name, DemoApi.Answer recorded) {
        int luck = Dice.roll(name + "/signature", 20);
        DemoApi.Answer now = api.get(OFFICER, "/api/v1/inspections/" + recorded.text("id"));
        if (!"RECORDED".equals(now.text("status")) || luck == 0 && name.endsWith("/0")) {
            return;
        }
        String path = "/api/v1/inspections/" + now.text("id");
        if (luck == 1) {
            api.step(
                    OFFICER,
                    path,
                    "signature-refusals",
                    now.etag(),
                    Map.of("reason", "负责人对检查结论有异议，拒绝签字"));
        } else {
            api.step(
                    OFFICER,
                    path,
                    "signatures",
                    now.etag(),
                    Map.of("signatory", "现场负责人", "remark", "无异议"));
        }
    }
}
