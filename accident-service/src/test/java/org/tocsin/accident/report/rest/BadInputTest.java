package org.tocsin.accident.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.STATISTICS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Every kind of bad request: the right problem document, and nothing changed. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BadInputTest {

    private static final String ABSURD =
            """
            {"occurredAt": "2026-01-01T00:00:00Z", "division": "990101001", "category": "FIRE",
             "typeCode": "08", "deaths": 0, "seriousInjuries": 0, "directLossCny": 1e900000000,
             "description": "x"}
            """;

    private final Units units;
    private UUID unit;
    private String id;

    BadInputTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anAccident() {
        unit = units.inTownA();
        id = Api.reported(unit);
    }

    private Map<String, Object> report(String field, Object value) {
        Map<String, Object> report = Api.flash(Duration.ofHours(2));
        report.put("unitId", unit.toString());
        report.put(field, value);
        return report;
    }

    private record Fault(
            String name, int status, String slug, Function<RequestSpecification, Response> call) {}

    @TestFactory
    Stream<DynamicTest> everyFaultHasItsProblemDocument() {
        String one = ACCIDENTS + "/" + id;
        return Stream.of(
                        post("broken JSON", 400, "malformed-request", "{\"deaths\":"),
                        post("unknown field", 400, "malformed-request", report("colour", 1)),
                        post("wrong enum", 400, "malformed-request", report("category", "NOISE")),
                        post("wrong type", 400, "malformed-request", report("deaths", "many")),
                        post("local time", 400, "malformed-request", report("occurredAt", "today")),
                        post(
                                "over-long text",
                                400,
                                "invalid-request",
                                report("description", "长".repeat(4001))),
                        post("negative count", 400, "invalid-request", report("deaths", -1)),
                        post(
                                "a third decimal",
                                400,
                                "invalid-request",
                                report("directLossCny", 0.005)),
                        post("an absurd amount", 400, "invalid-request", ABSURD),
                        post("unknown type", 422, "rule-broken", report("typeCode", "9")),
                        post(
                                "in the future",
                                422,
                                "rule-broken",
                                report("occurredAt", "2999-01-01T00:00:00Z")),
                        post(
                                "two megabytes",
                                413,
                                "body-too-large",
                                report("description", "x".repeat(2_000_000))),
                        new Fault(
                                "wrong content type",
                                415,
                                "unsupported-media-type",
                                r -> r.contentType("text/xml").body("<a/>").post(ACCIDENTS)),
                        new Fault("unknown path", 404, "not-found", r -> r.get("/api/v1/accident")),
                        new Fault(
                                "unknown id",
                                404,
                                "not-found",
                                r -> r.get(ACCIDENTS + "/" + UUID.randomUUID())),
                        new Fault(
                                "id that is none", 404, "not-found", r -> r.get(ACCIDENTS + "/1")),
                        new Fault("wrong method", 405, "method-not-allowed", r -> r.delete(one)),
                        new Fault(
                                "unacceptable format",
                                406,
                                "not-acceptable",
                                r -> r.accept("application/pdf").get(STATISTICS)),
                        new Fault(
                                "no version",
                                428,
                                "precondition-required",
                                r -> r.body(Api.REASON).post(one + "/verifications")),
                        new Fault(
                                "stale version",
                                412,
                                "stale-version",
                                r ->
                                        r.header("If-Match", "\"7\"")
                                                .body(Api.REASON)
                                                .post(one + "/verifications")),
                        new Fault(
                                "no reason",
                                400,
                                "invalid-request",
                                r ->
                                        r.header("If-Match", "\"0\"")
                                                .body("{\"reason\": \" \"}")
                                                .post(one + "/verifications")),
                        query("unknown parameter", ACCIDENTS + "?colour=red"),
                        query("unknown filter value", ACCIDENTS + "?severity=BAD"),
                        query("type code in letters", ACCIDENTS + "?typeCode=坠落"),
                        post(
                                "code set in letters",
                                400,
                                "invalid-request",
                                report("typeCodeSet", "国标")),
                        query("limit over 200", ACCIDENTS + "?limit=201"),
                        query("unknown sort key", ACCIDENTS + "?sort=deaths"),
                        query("made-up cursor", ACCIDENTS + "?cursor=AAAA"),
                        query("no instant", ACCIDENTS + "?asOf=yesterday"),
                        query("asOf in the future", STATISTICS + "?asOf=2999-01-01T00:00:00Z"),
                        query("unknown dimension", STATISTICS + "?groupBy=category,colour"),
                        query("repeated dimension", STATISTICS + "?groupBy=month,month"),
                        query("unknown measure", STATISTICS + "?measures=tears"),
                        query("unknown comparison", STATISTICS + "?compare=lastWeek"),
                        query("period reversed", STATISTICS + "?from=2026-02-01&to=2026-01-01"),
                        query("no date", STATISTICS + "?from=2026-02-30"))
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> check(fault)));
    }

    private static Fault post(String name, int status, String slug, Object body) {
        return new Fault(name, status, slug, r -> r.body(body).post(ACCIDENTS));
    }

    private static Fault query(String name, String path) {
        return new Fault(name, 400, "invalid-request", r -> r.get(path));
    }

    private void check(Fault fault) {
        fault.call()
                .apply(Api.as(People.bureauA()).contentType(ContentType.JSON))
                .then()
                .statusCode(fault.status())
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + fault.slug()))
                .body("status", equalTo(fault.status()))
                .body("traceId", notNullValue())
                .body(not(containsString("Exception")));
        Api.read(People.bureauA(), id).then().header("ETag", equalTo("\"0\""));
        Api.as(People.bureauA())
                .get(ACCIDENTS + "?count=true&unitId=" + unit)
                .then()
                .body("count", equalTo(1));
    }

    @Test
    void illegalTransitionsAreConflicts() {
        Api.step(People.leaderA(), id, "withdrawals", Api.REASON).then().statusCode(200);

        Api.step(People.bureauA(), id, "verifications", Api.REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        Api.read(People.bureauA(), id).then().body("revision", equalTo(2));
    }

    @TestFactory
    Stream<DynamicTest> badTokensAreRefused() {
        return Map.of(
                        "expired", Tokens.of("b", "bureau-officer").division("990101").expired(),
                        "another realm's",
                                Tokens.of("b", "bureau-officer")
                                        .division("990101")
                                        .ofAnotherRealm(),
                        "forged", Tokens.of("b", "bureau-officer").division("990101").forged(),
                        "another audience",
                                Tokens.of("b", "bureau-officer").division("990101").audience("x"))
                .entrySet()
                .stream()
                .map(
                        token ->
                                DynamicTest.dynamicTest(
                                        token.getKey(),
                                        () ->
                                                Api.as(token.getValue().bearer())
                                                        .get(ACCIDENTS)
                                                        .then()
                                                        .statusCode(401)
                                                        .header(
                                                                "WWW-Authenticate",
                                                                containsString("invalid_token"))));
    }

    @Test
    void noTokenIsRefused() {
        io.restassured.RestAssured.given().get(STATISTICS).then().statusCode(401);
    }

    @Test
    void refusalsNameTheFieldInTheReadersLanguage() {
        Response refused =
                Api.as(People.bureauA())
                        .header("Accept-Language", "en")
                        .contentType(ContentType.JSON)
                        .body(report("deaths", -1))
                        .post(ACCIDENTS);

        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/deaths");
        assertThat(refused.jsonPath().getString("title")).isEqualTo("Invalid request");
    }
}
