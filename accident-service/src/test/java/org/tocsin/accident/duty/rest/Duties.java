package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.testing.Api.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;

/** The API of duties as a client would use it. */
public final class Duties {

    public static final String REGISTER = "/api/v1/accident-duties";

    private Duties() {}

    /** An accident that the bureau of district A received this long ago. */
    public static String received(Duration ago, int deaths) {
        Instant received = ago(ago);
        Map<String, Object> report = Api.flash(received.minus(Duration.ofMinutes(50)));
        report.put("headInformedAt", received.minus(Duration.ofMinutes(40)).toString());
        report.put("receivedAt", received.toString());
        report.put("deaths", deaths);
        return Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");
    }

    public static Instant ago(Duration ago) {
        return Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
    }

    public static Map<String, Object> forward(String level, Duration ago) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fromLevel", level);
        body.put("forwardedAt", ago(ago).toString());
        body.put("recipient", "示范市应急管理局");
        return body;
    }

    public static Response forward(String bearer, String accident, Map<String, Object> body) {
        return forward(as(bearer), accident, body);
    }

    public static Response forward(
            RequestSpecification request, String accident, Map<String, Object> body) {
        return request.contentType(ContentType.JSON).body(body).post(forwards(accident));
    }

    public static String forwards(String accident) {
        return Api.ACCIDENTS + "/" + accident + "/forwards";
    }

    public static String duties(String accident) {
        return Api.ACCIDENTS + "/" + accident + "/duties";
    }

    /** State by duty and occurrence, as the accident's own page says. */
    public static Map<String, String> of(String accident) {
        return states(
                as(People.auditor())
                        .get(duties(accident))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("duties"));
    }

    /** The same as the register says. */
    public static Map<String, String> inRegister(String accident) {
        return states(
                as(People.auditor())
                        .get(REGISTER + "?limit=200&accidentId=" + accident)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items"));
    }

    private static Map<String, String> states(List<Map<String, Object>> duties) {
        Map<String, String> states = new LinkedHashMap<>();
        duties.forEach(
                duty ->
                        states.put(
                                (duty.get("duty") + " " + duty.get("occurrence")).strip(),
                                (String) duty.get("state")));
        return states;
    }

    public static String idOf(String accident, String duty, String occurrence) {
        return as(People.auditor())
                .get(duties(accident))
                .then()
                .extract()
                .path(
                        "duties.find { it.duty == '%s' && it.occurrence == '%s' }.id"
                                .formatted(duty, occurrence));
    }
}
