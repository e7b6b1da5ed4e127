package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.local.servers.LaunchFailure;

/**
 * This year's responsibility agreements, signed by both sides: the city's with the district, the
 * district's with its own.
 */
final class AgreementStep {

    private static final String PATH = "/api/v1/agreements";
    private static final String CITY = "示范市人民政府";
    private static final String DISTRICT = "东岭区人民政府";
    private static final String TOWN = "东岭镇人民政府";

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DemoApi api;
    private final DemoCalendar calendar;
    private final Signing signing;

    AgreementStep(DemoApi api, DemoCalendar calendar, Signing signing) {
        this.api = api;
        this.calendar = calendar;
        this.signing = signing;
    }

    /** Signs for a side with a person's own key. */
    interface Signing {
        void sign(String user, String agreementId, boolean superior);
    }

    /** Who agrees with whom, drafted and signed by which demo people. */
    private record Pair(
            String superior,
            String subordinate,
            String office,
            String superiorSigner,
            String subordinateSigner,
            int accidents,
            int deaths) {}

    void run(Map<String, String> units, Counter counter) {
        List<Pair> pairs = pairs();
        counter.expect(pairs.size());
        Map<String, JsonNode> existing = new HashMap<>();
        for (JsonNode agreement : api.all("city-office", PATH + "?year=" + calendar.year())) {
            existing.put(agreement.path("title").asText(), agreement);
        }
        for (Pair pair : pairs) {
            conclude(pair, units, existing.get(title(pair)));
            counter.one();
        }
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(CITY, DISTRICT, "city-office", "city-leader", "leader-a", 59, 34));
        List<String> below = new ArrayList<>(List.of(TOWN));
        DemoContent.units().stream()
                .filter(unit -> DISTRICT.equals(unit.parent()))
                .forEach(unit -> below.add(unit.name()));
        for (String unit : below) {
            pairs.add(limited(unit));
        }
        pairs.add(new Pair(TOWN, "东岭精工机械有限公司", "office-a", "office-a", "enterprise-a", 2, 1));
        return pairs;
    }

    /** Towns have limits of their own; departments answer for the district's. */
    private static Pair limited(String unit) {
        int accidents = 59;
        int deaths = 34;
        switch (unit) {
            case TOWN -> {
                accidents = 24;
                deaths = 14;
            }
            case "石桥街道办事处" -> {
                accidents = 20;
                deaths = 12;
            }
            case "高新区管理委员会" -> {
                accidents = 15;
                deaths = 8;
            }
            default -> {}
        }
        return new Pair(DISTRICT, unit, "office-a", "office-a", "leader-a", accidents, deaths);
    }

    /** Goes on from where an earlier load, or an exchange that was broken off, has left it. */
    private void conclude(Pair pair, Map<String, String> units, JsonNode existing) {
        name(pair, units.get(pair.superior()), pair.superiorSigner());
        name(pair, units.get(pair.subordinate()), pair.subordinateSigner());
        String id = existing == null ? draft(pair, units) : existing.path("id").asText();
        LaunchFailure last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                while (advance(pair, api.get(pair.office(), PATH + "/" + id))) {
                    last = null;
                }
                return;
            } catch (LaunchFailure failure) {
                last = failure;
                DemoApi.pause(PAUSE);
            }
        }
        throw last;
    }

    /** Only who was named for a unit signs for it. */
    private void name(Pair pair, String unit, String signer) {
        String path = "/api/v1/units/" + unit + "/signatories";
        for (JsonNode named : api.get(pair.office(), path).body().path("items")) {
            if (named.path("login").asText().equals(signer)) {
                return;
            }
        }
        Map<String, Object> signatory = new LinkedHashMap<>();
        signatory.put("login", signer);
        signatory.put("person", "演示签署人 " + signer);
        signatory.put("capacity", "AUTHORISED");
        signatory.put("documentNo", "演示授权〔" + calendar.year() + "〕1号");
        signatory.put("validFrom", calendar.year() + "-01-01");
        api.create(pair.office(), path, "demo-signatory-" + Dice.id(unit + signer), signatory);
    }

    /** One step towards being in force; false when there is none left. */
    private boolean advance(Pair pair, DemoApi.Answer now) {
        String id = now.text("id");
        switch (now.text("status")) {
            case "DRAFT" -> api.step(pair.office(), PATH + "/" + id, "issuances", now.etag(), null);
            case "ISSUED", "SIGNED_BY_SUBORDINATE" -> signing.sign(pair.superiorSigner(), id, true);
            case "SIGNED_BY_SUPERIOR" -> signing.sign(pair.subordinateSigner(), id, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private String draft(Pair pair, Map<String, String> units) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("superiorUnitId", units.get(pair.superior()));
        draft.put("subordinateUnitId", units.get(pair.subordinate()));
        draft.put("title", title(pair));
        draft.put("periodStart", calendar.year() + "-01-01");
        draft.put("periodEnd", calendar.year() + "-12-31");
        draft.put(
                "limits",
                List.of(
                        Map.of("measure", "ACCIDENTS", "limit", pair.accidents()),
                        Map.of("measure", "DEATHS", "limit", pair.deaths())));
        draft.put(
                "dutyItems",
                List.of(
                        Map.of("item", "组织开展重大事故隐患专项排查整治", "accountablePerson", "主要负责人"),
                        Map.of("item", "落实每季度安全生产例会制度", "accountablePerson", "分管负责人")));
        draft.put("targets", List.of("重大事故隐患整改率 100%", "一般隐患按期整改率不低于 95%"));
        draft.put("rewardAndPenalty", "完成目标的予以通报表扬；突破控制指标的，实行一票否决。");
        return api.create(pair.office(), PATH, "demo-agreement-" + Dice.id(title(pair)), draft)
                .text("id");
    }

    private String title(Pair pair) {
        return "%d年度安全生产目标管理责任书（%s）".formatted(calendar.year(), pair.subordinate());
    }
}
