package org.tocsin.hazard.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The hazards API as a client would use it. */
public final class Api {

    public static final String HAZARDS = "/api/v1/hazards";

    public static final String ORDER =
            """
            {"measure": "清空疏散通道", "responsiblePerson": "王建国", "deadline": "2099-12-31"}
            """;
    public static final String MAJOR_ORDER =
            """
            {"measure": "清空疏散通道", "responsiblePerson": "王建国", "deadline": "2099-12-31",
             "assurances": {"responsibility": "王建国", "measures": "改造通道", "funds": "2 万元",
                            "timeLimit": "30 日", "contingencyPlan": "疏散预案"},
             "interimMeasures": "停用二号车间", "watcher": "李卫东"}
            """;
    public static final String EVIDENCE = "{\"note\": \"已清空并划线，照片 17\"}";
    public static final String PASSED = "{\"result\": \"PASSED\", \"note\": \"通道畅通\"}";
    public static final String FAILED =
            "{\"result\": \"FAILED\", \"note\": \"再次堆放\", \"deadline\": \"2099-12-31\"}";

    public static final String MORE_TIME =
            "{\"deadline\": \"2100-01-31\", \"reason\": \"防火门定制需要两周\"}";

    private Api() {}

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer);
    }

    public static String reportOf(UUID unit, String description) {
        return """
               {"unitId": "%s", "part": "二号车间", "item": "安全出口是否畅通",
                "description": "%s", "grade": "GENERAL", "source": "EXPERT"}
               """
                .formatted(unit, description);
    }

    public static Response report(String bearer, String body) {
        return as(bearer).contentType(ContentType.JSON).body(body).post(HAZARDS);
    }

    /** Reports a hazard at the unit and gives its id. */
    public static String reported(UUID unit) {
        return report(People.bureauA(), reportOf(unit, "安全出口堵塞"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response read(String bearer, String id) {
        return as(bearer).get(HAZARDS + "/" + id);
    }

    /** Takes a step with the version that is current for this caller. */
    public static Response step(String bearer, String id, String path, String body) {
        String tag = read(bearer, id).getHeader("ETag");
        return step(bearer, id, path, tag, body);
    }

    public static Response step(String bearer, String id, String path, String tag, String body) {
        return as(bearer)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(HAZARDS + "/" + id + "/" + path);
    }

    /** Brings a reported hazard to RECTIFYING. */
    public static void ordered(String id) {
        step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
        step(People.bureauA(), id, "rectification-orders", ORDER).then().statusCode(200);
    }
}
