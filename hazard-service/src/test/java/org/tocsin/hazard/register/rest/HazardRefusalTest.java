package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Each bad request gets the right problem document, and nothing is changed by it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardRefusalTest {

    private final Units units;
    private UUID unit;
    private String id;

    HazardRefusalTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void aReportedHazard() {
        unit = units.inTownA();
        id = Api.reported(unit);
    }

    private record Bad(
            String what,
            int status,
            String slug,
            Function<RequestSpecification, Response> request) {}

    @TestFactory
    Stream<DynamicTest> badReportsAreRefusedAndNothingIsRegistered() {
        String good = Api.reportOf(unit, "x");
        return Stream.of(
                        bad("broken JSON", 400, "malformed-request", "{\"unitId\":"),
                        bad(
                                "unknown field",
                                400,
                                "malformed-request",
                                good.replace("\"part\"", "\"colour\"")),
                        bad(
                                "wrong enum",
                                400,
                                "malformed-request",
                                good.replace("GENERAL", "HUGE")),
                        bad(
                                "not a UUID",
                                400,
                                "malformed-request",
                                good.replace(unit.toString(), "A")),
                        bad("missing field", 400, "invalid-request", good.replace("\"x\"", "null")),
                        bad("blank text", 400, "invalid-request", good.replace("\"x\"", "\"  \"")),
                        bad(
                                "over-long text",
                                400,
                                "invalid-request",
                                Api.reportOf(unit, "长".repeat(4001))),
                        bad("empty body", 400, "invalid-request", ""),
                        bad(
                                "body of 2 MB",
                                413,
                                "body-too-large",
                                Api.reportOf(unit, "x".repeat(2 << 20))),
                        bad(
                                "unknown unit",
                                422,
                                "rule-broken",
                                Api.reportOf(UUID.randomUUID(), "x")),
                        bad(
                                "a source that only its event may claim",
                                422,
                                "rule-broken",
                                good.replace("EXPERT", "INSPECTION")),
                        bad(
                                "found tomorrow",
                                422,
                                "rule-broken",
                                good.replace(
                                        "\"source\"",
                                        "\"foundAt\": \"2098-01-01T00:00:00Z\", \"source\"")),
                        new Bad(
                                "wrong content type",
                                415,
                                "unsupported-media-type",
                                r ->
                                        r.contentType("application/xml")
                                                .body("<hazard/>")
                                                .post(HAZARDS)))
                .map(bad -> DynamicTest.dynamicTest(bad.what(), () -> refused(bad)));
    }

    @TestFactory
    Stream<DynamicTest> badTokensAreRefused() {
        Tokens officer = Tokens.of("bureau-a", "bureau-officer").division("990101");
        return Stream.of(
                DynamicTest.dynamicTest("no token", () -> unauthenticated(RestAssured.given())),
                DynamicTest.dynamicTest(
                        "expired", () -> unauthenticated(as(officer.expired().bearer()))),
                DynamicTest.dynamicTest(
                        "another realm's",
                        () -> unauthenticated(as(officer.ofAnotherRealm().bearer()))));
    }

    @Test
    void anOfficerOfTheSiblingDistrictFindsNothingThere() {
        problem(Api.read(People.bureauB(), id), 404, "not-found");
        problem(Api.step(People.bureauB(), id, "verifications", "\"0\"", "{}"), 404, "not-found");
        problem(Api.report(People.bureauB(), Api.reportOf(unit, "x")), 422, "rule-broken");
        unchanged();
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        problem(
                as(People.bureauA())
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post(HAZARDS + "/" + id + "/verifications"),
                428,
                "precondition-required");
        problem(
                Api.step(People.bureauA(), id, "verifications", "\"7\"", "{}"),
                412,
                "stale-version");
        unchanged();
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneSucceeds() {
        List<CompletableFuture<Integer>> racing =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Api.step(
                                                                        People.bureauA(),
                                                                        id,
                                                                        "verifications",
                                                                        "\"0\"",
                                                                        "{}")
                                                                .statusCode()))
                        .toList();

        List<Integer> answers = racing.stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsOnly(200, 412);
        Api.read(People.bureauA(), id)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("decisions", hasSize(1));
    }

    @Test
    void aStepThatTheStateDoesNotKnowIsAConflict() {
        problem(Api.step(People.bureauA(), id, "reviews", Api.PASSED), 409, "wrong-state");
        problem(Api.step(People.leaderA(), id, "closures", "{}"), 409, "wrong-state");
        unchanged();
    }

    @Test
    void aRepeatedKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, Api.reportOf(unit, "once"));
        Response again = keyed(key, Api.reportOf(unit, "once"));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        problem(keyed(key, Api.reportOf(unit, "twice")), 422, "idempotency-key-reused");
        assertThat(countOfUnit()).isEqualTo(2);
    }

    @Test
    void aRepeatedStepGivesTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        Response first = keyedVerification(key);
        Response again = keyedVerification(key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.getHeader("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void unknownPathsAndMethodsAreSaidSo() {
        problem(as(People.bureauA()).get("/api/v1/hazardz"), 404, "not-found");
        problem(as(People.bureauA()).get(HAZARDS + "/" + id + "/elsewhere"), 404, "not-found");
        problem(as(People.bureauA()).get(HAZARDS + "/not-a-uuid"), 404, "not-found");
        problem(as(People.bureauA()).delete(HAZARDS + "/" + id), 405, "method-not-allowed")
                .header("Allow", containsString("GET"));
        problem(
                as(People.bureauA()).accept("application/pdf").get(HAZARDS + "/" + id),
                406,
                "not-acceptable");
    }

    @Test
    void badQueriesAreRefused() {
        for (String query :
                new String[] {
                    "colour=red",
                    "status=HUGE",
                    "limit=0",
                    "limit=201",
                    "sort=colour",
                    "unitId=A",
                    "division=%E4%B8%9C%E5%B2%AD",
                    "dueBefore=tomorrow",
                    "cursor=forged",
                    "expand=everything"
                }) {
            problem(
                    as(People.bureauA()).urlEncodingEnabled(false).get(HAZARDS + "?" + query),
                    400,
                    "invalid-request");
        }
    }

    @Test
    void theReaderChoosesTheLanguage() {
        problem(Api.read(People.bureauB(), id), 404, "not-found").body("title", equalTo("未找到"));
        as(People.bureauB())
                .header("Accept-Language", "en")
                .get(HAZARDS + "/" + id)
                .then()
                .body("title", equalTo("Not found"));
    }

    private static Bad bad(String what, int status, String slug, String body) {
        return new Bad(
                what, status, slug, r -> r.contentType(ContentType.JSON).body(body).post(HAZARDS));
    }

    private void refused(Bad bad) {
        int before = countOfUnit();
        problem(bad.request().apply(as(People.bureauA())), bad.status(), bad.slug());
        assertThat(countOfUnit()).isEqualTo(before);
    }

    private void unauthenticated(RequestSpecification caller) {
        problem(caller.get(HAZARDS + "/" + id), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private void unchanged() {
        Api.read(People.bureauA(), id)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("REPORTED"));
    }

    private int countOfUnit() {
        return as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("count", true)
                .get(HAZARDS)
                .path("count");
    }

    private static Response keyed(String key, String body) {
        return as(People.bureauA())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(HAZARDS);
    }

    private Response keyedVerification(String key) {
        return as(People.bureauA())
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(HAZARDS + "/" + id + "/verifications");
    }

    private static io.restassured.response.ValidatableResponse problem(
            Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("traceId", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?dueBefore=%2B12000-01-01",
                "?updatedSince=%2B1000000000-12-31T23:59:59Z",
                "?dueBefore=-0001-01-01"
            })
    void aDayThatNoCalendarMeansIsRefusedInAQuery(String query) {
        as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(HAZARDS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12000-01-01", "-2025-06-01", "1899-12-31", "9999-01-01"})
    void aDayThatNoCalendarMeansIsRefusedInABody(String day) {
        String id = Api.reported(units.inTownA());
        Api.step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);

        Api.step(People.bureauA(), id, "rectification-orders", Api.ORDER.replace("2099-12-31", day))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/deadline"));
        Api.report(
                        People.bureauA(),
                        Api.reportOf(units.inTownA(), "x")
                                .replaceFirst("\\{", "{\"foundAt\": \"" + day + "T00:00:00Z\", "))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/foundAt"));
    }
}
