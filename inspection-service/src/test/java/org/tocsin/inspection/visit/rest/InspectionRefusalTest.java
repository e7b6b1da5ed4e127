package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Each bad request gets the right problem document, and nothing is changed by it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionRefusalTest {

    private static final String GOOD =
            """
            {"kind": "ROUTINE", "unitId": "01990000-0000-7000-8000-00000000ea01",
             "visitedAt": "2026-03-02T09:30:00+08:00", "summary": "消防",
             "findings": [{"part": "仓库", "item": "通道", "description": "堵塞", "grade": "GENERAL"}]}
            """;

    @Inject DemoDirectory directory;
    private String id;

    @BeforeEach
    void oneRecordedVisit() {
        directory.load();
        id = recordedAtA(0);
    }

    private static int visits() {
        return as(People.bureauA()).get(PATH + "?limit=1&count=true").path("count");
    }

    private static void problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("org.tocsin")));
    }

    private static DynamicTest refused(String what, int status, String slug, String body) {
        return DynamicTest.dynamicTest(
                what,
                () -> {
                    int before = visits();
                    problem(
                            as(People.bureauA())
                                    .contentType(ContentType.JSON)
                                    .body(body)
                                    .post(PATH),
                            status,
                            slug);
                    assertThat(visits()).isEqualTo(before);
                });
    }

    @TestFactory
    Stream<DynamicTest> badVisitsAreNotRecorded() {
        return Stream.of(
                refused("broken JSON", 400, "malformed-request", "{\"kind\": "),
                refused("no JSON at all", 400, "malformed-request", "visit"),
                refused(
                        "unknown field",
                        400,
                        "malformed-request",
                        GOOD.replace("\"summary\"", "\"sumary\"")),
                refused(
                        "unknown field of a finding",
                        400,
                        "malformed-request",
                        GOOD.replace("\"part\"", "\"place\"")),
                refused("wrong enum", 400, "malformed-request", GOOD.replace("ROUTINE", "DAILY")),
                refused(
                        "not a moment",
                        400,
                        "malformed-request",
                        GOOD.replace("2026-03-02T09:30:00+08:00", "yesterday")),
                refused(
                        "not a UUID",
                        400,
                        "malformed-request",
                        GOOD.replace("01990000-0000-7000-8000-00000000ea01", "A")),
                refused("nothing needed is there", 400, "invalid-request", "{}"),
                refused("blank text", 400, "invalid-request", GOOD.replace("消防", "  ")),
                refused(
                        "over-long text",
                        400,
                        "invalid-request",
                        GOOD.replace("消防", "长".repeat(4001))),
                refused(
                        "over-long text of a finding",
                        400,
                        "invalid-request",
                        GOOD.replace("堵塞", "长".repeat(2001))),
                refused(
                        "a body of 2 MB",
                        413,
                        "body-too-large",
                        GOOD.replace("消防", "x".repeat(2 << 20))),
                refused(
                        "a visit in the future",
                        422,
                        "rule-broken",
                        GOOD.replace("2026-03-02", "2099-03-02")),
                refused(
                        "a unit nobody knows",
                        422,
                        "rule-broken",
                        GOOD.replace("00000000ea01", "0000000000ff")));
    }

    @Test
    void theFaultyFieldOfAFindingIsPointedAt() {
        as(People.bureauA())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(GOOD.replace("堵塞", ""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/findings/0/description"))
                .body("title", equalTo("Invalid request"));
    }

    @Test
    void onlyJsonIsTaken() {
        problem(
                as(People.bureauA()).contentType("application/xml").body("<visit/>").post(PATH),
                415,
                "unsupported-media-type");
    }

    @Test
    void onlyKnownFormatsAreGiven() {
        problem(
                as(People.bureauA()).accept("application/pdf").get(PATH + "/" + id),
                406,
                "not-acceptable");
    }

    @TestFactory
    Stream<DynamicTest> withoutAGoodTokenNothingIsShown() {
        return Stream.of(
                unauthenticated("no token", RestAssured.given()),
                unauthenticated("no token at all", as("Bearer x")),
                unauthenticated("expired", as(officer().expired().bearer())),
                unauthenticated("another realm's", as(officer().ofAnotherRealm().bearer())),
                unauthenticated("forged", as(officer().forged().bearer())),
                unauthenticated("another audience's", as(officer().audience("other").bearer())));
    }

    private static Tokens officer() {
        return Tokens.of("bureau-a", "bureau-officer").division("990101");
    }

    private static DynamicTest unauthenticated(String what, RequestSpecification request) {
        return DynamicTest.dynamicTest(
                what,
                () -> {
                    Response response = request.get(PATH);
                    problem(response, 401, "unauthenticated");
                    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
                });
    }

    @Test
    void aTokenWithoutJurisdictionSeesNothing() {
        as(Tokens.of("nobody", "bureau-officer").bearer())
                .get(PATH + "?count=true")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
    }

    @Test
    void aChangeNeedsTheVersionItChanges() {
        String path = PATH + "/" + id + "/signatures";
        Map<String, Object> sign = Map.of("signatory", "王建国");

        problem(sending(People.bureauA(), sign).post(path), 428, "precondition-required");
        problem(
                sending(People.bureauA(), sign).header("If-Match", "\"7\"").post(path),
                412,
                "stale-version");
        as(People.bureauA()).get(PATH + "/" + id).then().body("status", equalTo("RECORDED"));
    }

    @Test
    void aStepThatIsNotLawfulHereIsRefused() {
        problem(
                sending(People.bureauA(), Map.of())
                        .header("If-Match", "\"0\"")
                        .post(PATH + "/" + id + "/closures"),
                409,
                "wrong-state");
        as(People.bureauA()).get(PATH + "/" + id).then().body("status", equalTo("RECORDED"));
    }

    @Test
    void aKeyStandsForOneRequest() {
        String key = UUID.randomUUID().toString();
        int before = visits();
        Response first =
                sending(People.bureauA(), visit(People.ENTERPRISE_A, 1))
                        .header("Idempotency-Key", key)
                        .post(PATH);
        Response again =
                sending(People.bureauA(), visit(People.ENTERPRISE_A, 1))
                        .header("Idempotency-Key", key)
                        .post(PATH);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(
                sending(People.bureauA(), visit(People.ENTERPRISE_A, 2))
                        .header("Idempotency-Key", key)
                        .post(PATH),
                422,
                "idempotency-key-reused");
        assertThat(visits()).isEqualTo(before + 1);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        problem(as(People.bureauA()).get(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        problem(as(People.bureauA()).get("/api/v1/inspection"), 404, "not-found");
        problem(as(People.bureauA()).get(PATH + "/" + id + "/nothing"), 404, "not-found");
        Response patched =
                sending(People.bureauA(), Map.of("status", "CLOSED")).patch(PATH + "/" + id);
        problem(patched, 405, "method-not-allowed");
        assertThat(patched.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "unit=1, ?unit",
        "kind=DAILY, ?kind",
        "unitId=A, ?unitId",
        "visitedFrom=yesterday, ?visitedFrom",
        "open=perhaps, ?open",
        "limit=x, ?limit",
        "sort=colour, ?sort",
        "expand=everything, ?expand"
    })
    void badParametersArePointedAt(String query, String pointer) {
        as(People.bureauA())
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=abc", "division=9901%25"})
    void badPagesAreRefused(String query) {
        problem(as(People.bureauA()).get(PATH + "?" + query), 400, "invalid-request");
    }
}
