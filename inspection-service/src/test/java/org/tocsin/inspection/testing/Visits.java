package org.tocsin.inspection.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as clients send them. */
public final class Visits {

    public static final String PATH = "/api/v1/inspections";

    private Visits() {}

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer);
    }

    public static RequestSpecification sending(String bearer, Object body) {
        return as(bearer).contentType(ContentType.JSON).body(body);
    }

    /** A change of a visit that the caller has just read. */
    public static Response change(String bearer, String id, String step, Object body) {
        String tag = as(bearer).get(PATH + "/" + id).header("ETag");
        return sending(bearer, body).header("If-Match", tag).post(PATH + "/" + id + "/" + step);
    }

    public static String recordedAtA(int findings) {
        return sending(People.bureauA(), visit(People.ENTERPRISE_A, findings))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A routine visit of two inspectors: whoever sends it, and a colleague. */
    public static Map<String, Object> visit(UUID unitId, int findings) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("kind", "ROUTINE");
        visit.put("unitId", unitId.toString());
        visit.put("visitedAt", "2026-03-02T09:30:00+08:00");
        visit.put("summary", "用电安全、消防通道与机械防护");
        visit.put("inspectors", List.of(Map.of("name", "周敏", "certificateNo", "ZF-0017")));
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 1; i <= findings; i++) {
            all.add(finding("第 %d 车间".formatted(i)));
        }
        visit.put("findings", all);
        return visit;
    }

    public static Map<String, Object> finding(String part) {
        Map<String, Object> finding = new HashMap<>();
        finding.put("part", part);
        finding.put("item", "配电箱前操作空间");
        finding.put("description", "配电箱前堆放纸箱，操作空间被占用");
        finding.put("grade", "GENERAL");
        return finding;
    }
}
