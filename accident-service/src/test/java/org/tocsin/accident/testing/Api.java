package org.tocsin.accident.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The accidents API as a client would use it. */
public final class Api {

    public static final String ACCIDENTS = "/api/v1/accidents";
    public static final String STATISTICS = "/api/v1/statistics/accidents";
    public static final String INDICATORS = "/api/v1/control-indicators";
    public static final String REASON = "{\"reason\": \"经现场核实\"}";

    private Api() {}

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer);
    }

    /** A flash report about something that happened this long ago. */
    public static Map<String, Object> flash(Duration ago) {
        return flash(Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS));
    }

    public static Map<String, Object> flash(Instant occurredAt) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("occurredAt", occurredAt.toString());
        report.put("division", "990101001");
        report.put("category", "OTHER_INDUSTRY_AND_COMMERCE");
        report.put("typeCode", "09");
        report.put("deaths", 1);
        report.put("seriousInjuries", 2);
        report.put("directLossCny", 350000);
        report.put("description", "外墙脚手架作业人员坠落");
        return report;
    }

    public static Response report(String bearer, Map<String, Object> report) {
        return as(bearer).contentType(ContentType.JSON).body(report).post(ACCIDENTS);
    }

    /** Reports an accident at the unit by the bureau of district A and gives its id. */
    public static String reported(UUID unit) {
        Map<String, Object> report = flash(Duration.ofHours(2));
        report.put("unitId", unit.toString());
        return report(People.bureauA(), report).then().statusCode(201).extract().path("id");
    }

    public static Response read(String bearer, String id) {
        return as(bearer).get(ACCIDENTS + "/" + id);
    }

    /** Takes a step with the version that is current for this caller. */
    public static Response step(String bearer, String id, String path, String body) {
        return step(bearer, id, path, read(bearer, id).getHeader("ETag"), body);
    }

    public static Response step(String bearer, String id, String path, String tag, String body) {
        RequestSpecification request = as(bearer).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(ACCIDENTS + "/" + id + "/" + path);
    }

    public static Response revise(String bearer, String id, String kind, String changes) {
        return step(bearer, id, "revisions", revision(kind, changes));
    }

    public static String revision(String kind, String changes) {
        return "{\"kind\": \"%s\", \"reason\": \"后续情况\"%s}"
                .formatted(kind, changes.isEmpty() ? "" : ", " + changes);
    }
}
