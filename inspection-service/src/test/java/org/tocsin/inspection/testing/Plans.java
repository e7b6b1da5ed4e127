package org.tocsin.inspection.testing;

import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.platform.time.Moments;

/** Requests about plans as clients send them. */
public final class Plans {

    public static final String PLANS = "/api/v1/inspection-plans";

    private Plans() {}

    public static Map<String, Object> quota(int visits) {
        return item("QUOTA", "visitsPerYear", visits);
    }

    public static Map<String, Object> frequency() {
        return item("FREQUENCY", "scopeText", "全面检查");
    }

    public static Map<String, Object> random(int sample) {
        return item("RANDOM", "sampleSize", sample);
    }

    private static Map<String, Object> item(String method, String field, Object value) {
        Map<String, Object> item = new HashMap<>();
        item.put("method", method);
        item.put("kind", "ROUTINE");
        item.put("title", "年度监督检查");
        item.put(field, value);
        return item;
    }

    /** This year's plan of district A for an industry. */
    @SafeVarargs
    public static Map<String, Object> plan(String industry, Map<String, Object>... items) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("year", LocalDate.now(java.time.Clock.system(Moments.CHINA)).getYear());
        plan.put("division", "990101");
        plan.put("industry", industry);
        plan.put("title", "东岭区年度监督检查计划");
        plan.put("items", new ArrayList<>(List.of(items)));
        return plan;
    }

    public static String drafted(Map<String, Object> plan) {
        return sending(People.bureauA(), plan)
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String active(Map<String, Object> plan) {
        String id = drafted(plan);
        step(People.leaderA(), id, "approvals", Map.of()).then().statusCode(200);
        step(People.bureauA(), id, "activations", Map.of()).then().statusCode(200);
        return id;
    }

    /** A change of a plan that bureau A has just read. */
    public static Response step(String bearer, String id, String step, Object body) {
        String tag = as(People.bureauA()).get(PLANS + "/" + id).header("ETag");
        return sending(bearer, body).header("If-Match", tag).post(PLANS + "/" + id + "/" + step);
    }

    public static Response draw(String id, Object request) {
        return sending(People.bureauA(), request).post(PLANS + "/" + id + "/draws");
    }
}
