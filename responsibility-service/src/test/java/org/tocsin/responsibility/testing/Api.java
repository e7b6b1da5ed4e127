package org.tocsin.responsibility.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The API of units and agreements as a client would use it. */
public final class Api {

    public static final String UNITS = "/api/v1/units";
    public static final String AGREEMENTS = "/api/v1/agreements";

    private Api() {}

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer);
    }

    public static Response post(String bearer, String path, String body) {
        return as(bearer).contentType(ContentType.JSON).body(body).post(path);
    }

    public static String tag(String bearer, String path) {
        return as(bearer).get(path).getHeader("ETag");
    }

    /** Takes a step with the version that is current for this caller. */
    public static Response step(String bearer, String resource, String sub, String body) {
        return step(bearer, resource, sub, tag(bearer, resource), body);
    }

    public static Response step(
            String bearer, String resource, String sub, String tag, String body) {
        return as(bearer)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(resource + sub);
    }

    public static String enterprise(String name, String division, UUID parent) {
        return """
               {"kind": "ENTERPRISE", "name": "%s", "division": "%s", "industry": "C3411",
                "grid": "990101001-G01", "parentId": "%s", "principal": "黄志强"}
               """
                .formatted(name, division, parent);
    }

    /** Registers a unit in district A and gives its path. */
    public static String unit(String body) {
        return post(People.bureauA(), UNITS, body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String draft(UUID superior, UUID subordinate, String start, String end) {
        return """
               {"superiorUnitId": "%s", "subordinateUnitId": "%s", "title": "安全生产责任书",
                "periodStart": "%s", "periodEnd": "%s",
                "limits": [{"measure": "ACCIDENTS", "limit": 59}, {"measure": "DEATHS", "limit": 34}],
                "dutyItems": [{"item": "隐患排查整治", "accountablePerson": "李四"}],
                "targets": ["重大事故隐患整改率 100%%"], "rewardAndPenalty": "突破指标的一票否决"}
               """
                .formatted(superior, subordinate, start, end);
    }

    /** Drafts an agreement between the city and district A and gives its path. */
    public static String drafted() {
        return drafted(People.cityOffice(), People.CITY, People.GOVERNMENT_A);
    }

    public static String drafted(String office, UUID superior, UUID subordinate) {
        return post(office, AGREEMENTS, draft(superior, subordinate, "2026-01-01", "2099-12-31"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static Response issue(String office, String agreement) {
        return as(office).header("If-Match", tag(office, agreement)).post(agreement + "/issuances");
    }

    /** Drafts and issues an agreement between the city and district A. */
    public static String issued() {
        String agreement = drafted();
        issue(People.cityOffice(), agreement).then().statusCode(200);
        return agreement;
    }

    public static byte[] content(String bearer, String agreement) {
        return as(bearer)
                .get(agreement + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static byte[] document(String bearer, String agreement) {
        return as(bearer)
                .get(agreement + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
