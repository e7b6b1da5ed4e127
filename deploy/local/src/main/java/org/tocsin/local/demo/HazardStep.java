package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * The register of hazards: what self-checks and visits found, brought into every state there is.
 */
final class HazardStep {

    static final String SOURCE = "tocsin-demo";

    private static final String PATH = "/api/v1/hazards";
    private static final String OFFICER = "bureau-a";
    private static final String OWN_ENTERPRISE = "东岭精工机械有限公司";
    private static final int OWN_SELF_CHECKS = 24;
    private static final int OTHER_SELF_CHECKS = 2;
    private static final int PATIENCE_SECONDS = 180;

    private final DemoApi api;
    private final DemoCalendar calendar;
    private final List<DemoContent.DemoFinding> catalogue = DemoContent.findings();

    HazardStep(DemoApi api, DemoCalendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    void run(Map<String, String> units, List<String> findings, Counter counter) {
        importSelfChecks(units);
        List<JsonNode> ours = awaitAll(findings);
        HazardFates fates = new HazardFates(api, units.get(OWN_ENTERPRISE));
        counter.expect(ours.size());
        for (JsonNode hazard : ours) {
            fates.fulfil(hazard);
            counter.one();
        }
    }

    /** By the enterprise itself where it has a demo user, by the bureau for the others. */
    private void importSelfChecks(Map<String, String> units) {
        List<Map<String, Object>> own = new ArrayList<>();
        for (int i = 0; i < OWN_SELF_CHECKS; i++) {
            own.add(row(OWN_ENTERPRISE, units.get(OWN_ENTERPRISE), i));
        }
        api.load("enterprise-a", PATH, own);
        List<Map<String, Object>> others = new ArrayList<>();
        for (DemoContent.DemoUnit enterprise : DemoContent.enterprises()) {
            for (int i = 0; i < OTHER_SELF_CHECKS; i++) {
                others.add(row(enterprise.name(), units.get(enterprise.name()), i));
            }
        }
        api.load(OFFICER, PATH, others);
    }

    private Map<String, Object> row(String enterprise, String unitId, int number) {
        String name = "self-check/" + enterprise + "/" + number;
        DemoContent.DemoFinding finding = catalogue.get(Dice.roll(name, catalogue.size()));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("importSource", SOURCE);
        row.put("externalId", Dice.id(name).toString());
        row.put("unitId", unitId);
        row.put("part", finding.part());
        row.put("item", finding.item());
        row.put("description", finding.description());
        row.put("grade", finding.grade());
        row.put("source", "SELF_CHECK");
        row.put("foundAt", calendar.daysAgo(1L + Dice.roll(name + "/day", 360), 8, 30).toString());
        return row;
    }

    /** The findings arrive by events; in the end each is exactly one hazard. */
    private List<JsonNode> awaitAll(List<String> findings) {
        Set<String> wanted = new HashSet<>(findings);
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            List<JsonNode> ours =
                    api.all(OFFICER, PATH).stream()
                            .filter(
                                    hazard ->
                                            wanted.contains(hazard.path("findingId").asText())
                                                    || SOURCE.equals(
                                                            hazard.path("importSource").asText()))
                            .sorted(Comparator.comparing(HazardStep::key))
                            .toList();
            if (ours.stream().filter(hazard -> hazard.path("findingId").isTextual()).count()
                    == wanted.size()) {
                return ours;
            }
            DemoApi.pause(Duration.ofSeconds(1));
        }
        throw new LaunchFailure(
                Sentence.of(
                        "检查发现未能在 %1$d 秒内全部成为隐患；请用 ./tocsin parked 与 ./tocsin logs hazard-service 查看原因，然后重试。",
                        "Not all findings became hazards within %1$d s; see ./tocsin parked and ./tocsin logs hazard-service, then"
                                + " run again.",
                        PATIENCE_SECONDS));
    }

    /** Names a hazard the same way on every machine, unlike its id. */
    static String key(JsonNode hazard) {
        return hazard.path("findingId").asText("") + "|" + hazard.path("externalId").asText("");
    }
}
