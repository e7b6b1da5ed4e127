package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of each hazard. Those of the enterprise that has a demo user go through every state;
 * the others get as far as an order, because only an enterprise itself hands in evidence. A hazard
 * that has come part of the way in an earlier load goes on from there.
 */
final class HazardFates {

    private static final String OFFICER = "bureau-a";
    private static final List<Fate> OWN =
            List.of(
                    Fate.RECTIFYING,
                    Fate.CLOSED,
                    Fate.ARCHIVED,
                    Fate.MERGED,
                    Fate.REVIEW_REQUESTED,
                    Fate.CLOSED,
                    Fate.PENDING_CLOSE,
                    Fate.FAILED_ONCE,
                    Fate.VERIFIED,
                    Fate.CLOSED,
                    Fate.REPORTED,
                    Fate.REJECTED,
                    Fate.FAILED_TWICE,
                    Fate.ARCHIVED);
    private static final List<Fate> OTHERS =
            List.of(
                    Fate.RECTIFYING,
                    Fate.RECTIFYING,
                    Fate.VERIFIED,
                    Fate.RECTIFYING,
                    Fate.REPORTED,
                    Fate.RECTIFYING,
                    Fate.VERIFIED,
                    Fate.REJECTED,
                    Fate.RECTIFYING,
                    Fate.MERGED);
    private static final int DAYS_TO_RECTIFY = 30;

    private final DemoApi api;
    private final String ownUnit;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> rectifying = new HashMap<>();

    HazardFates(DemoApi api, String ownUnit) {
        this.api = api;
        this.ownUnit = ownUnit;
    }

    /** The end of the way, {@code failures} reviews not passed on it. */
    private enum Fate {
        REPORTED(0),
        REJECTED(0),
        MERGED(0),
        VERIFIED(0),
        RECTIFYING(0),
        FAILED_ONCE(1),
        FAILED_TWICE(2),
        REVIEW_REQUESTED(0),
        PENDING_CLOSE(0),
        CLOSED(0),
        ARCHIVED(0);

        private final int failures;

        Fate(int failures) {
            this.failures = failures;
        }
    }

    void fulfil(JsonNode hazard) {
        String unit = hazard.path("unitId").asText();
        int number = seen.merge(unit, 1, Integer::sum) - 1;
        Fate fate =
                unit.equals(ownUnit)
                        ? OWN.get(number % OWN.size())
                        : OTHERS.get((number + Dice.roll(unit, OTHERS.size())) % OTHERS.size());
        String id = hazard.path("id").asText();
        if (fate == Fate.RECTIFYING) {
            rectifying.putIfAbsent(unit, id);
        }
        String status = hazard.path("status").asText();
        while (true) {
            DemoApi.Answer now = next(id, status, fate, hazard);
            if (now == null) {
                return;
            }
            status = now.text("status");
        }
    }

    /** One step from where it stands; null where it may stay. */
    private DemoApi.Answer next(String id, String status, Fate fate, JsonNode hazard) {
        DemoApi.Answer now = api.get(OFFICER, "/api/v1/hazards/" + id);
        return switch (status) {
            case "REPORTED" -> fromReported(now, fate, hazard);
            case "VERIFIED" ->
                    fate == Fate.VERIFIED
                            ? null
                            : step(OFFICER, now, "rectification-orders", order(now));
            case "RECTIFYING" -> fromRectifying(now, fate);
            case "REVIEW_REQUESTED" -> fate == Fate.REVIEW_REQUESTED ? null : review(now, fate);
            case "PENDING_CLOSE" ->
                    fate == Fate.PENDING_CLOSE
                            ? null
                            : step("leader-a", now, "closures", Map.of("note", "复查通过，同意销号"));
            case "CLOSED" ->
                    fate == Fate.CLOSED
                            ? null
                            : step(OFFICER, now, "archivings", Map.of("note", "材料齐全，归档"));
            default -> null;
        };
    }

    private DemoApi.Answer fromReported(DemoApi.Answer now, Fate fate, JsonNode hazard) {
        String into = rectifying.get(hazard.path("unitId").asText());
        return switch (fate) {
            case REPORTED -> null;
            case REJECTED ->
                    step(OFFICER, now, "rejections", Map.of("reason", "经现场核实，符合标准要求，不构成隐患"));
            case MERGED ->
                    into == null || "MAJOR".equals(now.text("grade"))
                            ? step(OFFICER, now, "verifications", Map.of("note", "现场核实属实"))
                            : step(
                                    OFFICER,
                                    now,
                                    "merges",
                                    Map.of("intoHazardId", into, "reason", "与在办隐患为同一问题"));
            default -> step(OFFICER, now, "verifications", Map.of("note", "现场核实属实"));
        };
    }

    private DemoApi.Answer fromRectifying(DemoApi.Answer now, Fate fate) {
        boolean stays =
                switch (fate) {
                    case FAILED_ONCE, FAILED_TWICE ->
                            now.body().path("failedReviews").asInt() >= fate.failures;
                    case REVIEW_REQUESTED, PENDING_CLOSE, CLOSED, ARCHIVED -> false;
                    case REPORTED, REJECTED, MERGED, VERIFIED, RECTIFYING -> true;
                };
        return stays
                ? null
                : step("enterprise-a", now, "evidence", Map.of("note", "已按整改指令完成整改，附照片与验收单"));
    }

    private DemoApi.Answer review(DemoApi.Answer now, Fate fate) {
        if (now.body().path("failedReviews").asInt() < fate.failures) {
            return step(
                    OFFICER,
                    now,
                    "reviews",
                    Map.of(
                            "result", "FAILED",
                            "note", "整改不到位，防护措施仍有缺口",
                            "deadline",
                                    DemoCalendar.realToday().plusDays(DAYS_TO_RECTIFY).toString()));
        }
        return step(OFFICER, now, "reviews", Map.of("result", "PASSED", "note", "现场复查，已整改到位"));
    }

    /** A major hazard's order needs the five assurances, interim measures and a watcher. */
    private static Map<String, Object> order(DemoApi.Answer now) {
        String deadline = DemoCalendar.realToday().plusDays(DAYS_TO_RECTIFY).toString();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("measure", "立即消除“" + now.text("item") + "”方面的问题，并举一反三全面排查");
        order.put("responsiblePerson", "企业主要负责人");
        order.put("deadline", deadline);
        if ("MAJOR".equals(now.text("grade"))) {
            order.put(
                    "assurances",
                    Map.of(
                            "responsibility", "企业主要负责人负总责，车间主任具体落实",
                            "measures", "停用相关设备，更换并验收合格后方可恢复",
                            "funds", "从安全生产费用中列支 5 万元",
                            "timeLimit", deadline + " 前完成",
                            "contingencyPlan", "整改期间执行专项应急预案，每班演练一次"));
            order.put("interimMeasures", "停止使用，设置警戒区域并挂牌");
            order.put("watcher", "企业安全员");
        }
        return order;
    }

    private DemoApi.Answer step(String user, DemoApi.Answer now, String name, Object body) {
        return api.step(user, "/api/v1/hazards/" + now.text("id"), name, now.etag(), body);
    }
}
