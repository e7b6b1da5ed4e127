package org.tocsin.hazard.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The tips API as the public and the staff would use it. */
public final class Tips {

    public static final String PUBLIC = "/api/v1/public/tips";
    public static final String TIPS = "/api/v1/tips";

    public static final String ACCEPT = "{\"note\": \"受理\"}";
    public static final String TO_GOVERNMENT =
            "{\"authority\": \"COUNTY_GOVERNMENT\", \"receiver\": \"东岭区人民政府\", \"note\": \"涉及人员死亡\"}";
    public static final String TO_DEPARTMENT =
            "{\"authority\": \"OTHER_DEPARTMENT\", \"receiver\": \"消防救援大队\", \"note\": \"属消防职责\"}";
    public static final String NOT_CONFIRMED =
            "{\"result\": \"NOT_CONFIRMED\", \"note\": \"现场未见该问题\"}";
    public static final String ANSWER = "{\"text\": \"经核查属实，已责令整改\"}";

    private Tips() {}

    /** As the gateway would pass a stranger on; from an address that nobody else has. */
    public static RequestSpecification stranger() {
        return stranger(someAddress());
    }

    public static RequestSpecification stranger(String address) {
        return given().header("X-Forwarded-For", address);
    }

    public static String someAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    public static String anonymous(String what) {
        return """
               {"what": "%s", "division": "990101001", "place": "东岭镇工业路 8 号"}
               """
                .formatted(what);
    }

    public static String fatal(String what) {
        return anonymous(what).replace("\"place\"", "\"concernsDeaths\": true, \"place\"");
    }

    public static String named(String what, String name, String phone) {
        return anonymous(what)
                .replace(
                        "\"place\"",
                        "\"reporter\": {\"name\": \"%s\", \"phone\": \"%s\", \"wantsAnswer\": true}, \"place\""
                                .formatted(name, phone));
    }

    public static Response file(String body) {
        return file(stranger(), body);
    }

    public static Response file(RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(PUBLIC);
    }

    /** Files a tip and gives its receipt code. */
    public static String receiptOf(String body) {
        return file(body).then().statusCode(201).extract().path("receiptCode");
    }

    /** Files a tip and gives the id that staff know it by. */
    public static String filed(String body) {
        String what = UUID.randomUUID().toString();
        receiptOf(body.replaceFirst("\"what\": \"", "\"what\": \"" + what + " "));
        return idOf(what);
    }

    public static String idOf(String what) {
        return Api.as(People.clerkA())
                .queryParam("limit", 200)
                .get(TIPS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.what.startsWith('%s') }.id".formatted(what));
    }

    public static Response state(String receipt) {
        return stranger().get(PUBLIC + "/" + receipt);
    }

    public static Response read(String bearer, String id) {
        return Api.as(bearer).get(TIPS + "/" + id);
    }

    /** Takes a step with the version that is current. */
    public static Response step(String bearer, String id, String path, String body) {
        String tag = read(People.clerkA(), id).getHeader("ETag");
        return step(bearer, id, path, tag, body);
    }

    public static Response step(String bearer, String id, String path, String tag, String body) {
        return Api.as(bearer)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TIPS + "/" + id + "/" + path);
    }

    public static String confirmed(UUID unit) {
        return """
               {"result": "CONFIRMED", "note": "现场核实", "signedBy": "李局长", "unitId": "%s",
                "part": "2 号厂房", "item": "安全出口", "description": "安全出口上锁"}
               """
                .formatted(unit);
    }
}
