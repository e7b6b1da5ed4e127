package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;

/** Bad input gets the right problem document, and nothing is changed by it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BadInputTest {

    private static final String GOOD =
            Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31").strip();
    private int before;

    @BeforeEach
    void countBefore() {
        before = count();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void brokenJson() {
        problem(draft("{\"title\": "), 400, "malformed-request");
    }

    @Test
    void unknownField() {
        problem(draft(GOOD.replaceFirst("\\{", "{\"colour\": \"red\", ")), 400, "malformed-request")
                .body("errors.code", hasItem("unknown-field"))
                .body("errors.pointer", hasItem("/colour"));
    }

    @Test
    void wrongEnum() {
        problem(draft(GOOD.replace("ACCIDENTS", "TEARS")), 400, "malformed-request")
                .body("errors.code", hasItem("unknown-value"))
                .body("errors.pointer", hasItem("/limits/0/measure"));
    }

    @Test
    void overlongText() {
        problem(draft(GOOD.replace("安全生产责任书", "长".repeat(201))), 400, "invalid-request")
                .body("errors.pointer", hasItem("/title"));
    }

    @Test
    void negativeLimit() {
        problem(draft(GOOD.replace("59", "-1")), 400, "invalid-request")
                .body("errors.pointer", hasItem("/limits/0/limit"));
    }

    @Test
    void aNullInAList() {
        problem(
                draft(GOOD.replace("[{\"measure\"", "[null, {\"measure\"")),
                400,
                "invalid-request");
    }

    @Test
    void noBodyAtAll() {
        problem(
                Api.as(People.cityOffice()).contentType(ContentType.JSON).post(Api.AGREEMENTS),
                400,
                "invalid-request");
    }

    @Test
    void wrongContentType() {
        problem(
                Api.as(People.cityOffice())
                        .contentType(ContentType.TEXT)
                        .body("hello")
                        .post(Api.AGREEMENTS),
                415,
                "unsupported-media-type");
    }

    @Test
    void twoMegabytes() {
        String huge = GOOD.replace("突破指标的一票否决", "x".repeat(2 * 1024 * 1024));
        problem(draft(huge), 413, "body-too-large");
    }

    @Test
    void noToken() {
        problem(
                        RestAssured.given()
                                .contentType(ContentType.JSON)
                                .body(GOOD)
                                .post(Api.AGREEMENTS),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void expiredForgedAndForeignTokens() {
        for (Tokens token :
                new Tokens[] {
                    office().expired(),
                    office().forged(),
                    office().ofAnotherRealm(),
                    office().audience("another-api")
                }) {
            problem(Api.post(token.bearer(), Api.AGREEMENTS, GOOD), 401, "unauthenticated");
        }
    }

    @Test
    void aTokenWithoutJurisdictionSeesNothing() {
        String nowhere = Tokens.of("nowhere", "leader").bearer();
        String agreement = Api.drafted();
        before++;

        problem(Api.as(nowhere).get(agreement), 404, "not-found");
        Api.as(nowhere).get(Api.AGREEMENTS).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void staleAndMissingIfMatch() {
        String agreement = Api.drafted();
        before++;

        problem(issue(agreement, "\"99\""), 412, "stale-version");
        problem(
                Api.as(People.cityOffice()).post(agreement + "/issuances"),
                428,
                "precondition-required");
        Api.as(People.auditor()).get(agreement).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void illegalTransition() {
        String agreement = Api.drafted();
        before++;

        problem(
                Api.step(People.cityOffice(), agreement, "/terminations", "{\"reason\": \"尚未签发\"}"),
                409,
                "wrong-state");
    }

    @Test
    void aRepeatedKeyWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, GOOD);
        first.then().statusCode(201);
        before++;

        Response again = keyed(key, GOOD);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(keyed(key, GOOD.replace("59", "60")), 422, "idempotency-key-reused");
    }

    @Test
    void unknownPathWrongMethodUnknownParameterUnknownId() {
        problem(Api.as(People.auditor()).get("/api/v1/nonsense"), 404, "not-found");
        problem(Api.as(People.cityOffice()).delete(Api.AGREEMENTS), 405, "method-not-allowed")
                .header("Allow", notNullValue());
        problem(
                        Api.as(People.auditor()).queryParam("colour", "red").get(Api.AGREEMENTS),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem("?colour"));
        problem(
                Api.as(People.auditor()).queryParam("status", "DREAMT").get(Api.AGREEMENTS),
                400,
                "invalid-request");
        problem(
                Api.as(People.auditor()).queryParam("cursor", "xyz").get(Api.AGREEMENTS),
                400,
                "invalid-request");
        problem(
                Api.as(People.auditor()).get(Api.AGREEMENTS + "/" + UUID.randomUUID()),
                404,
                "not-found");
        problem(Api.as(People.auditor()).get(Api.AGREEMENTS + "/not-a-uuid"), 404, "not-found");
    }

    @Test
    void rulesOfTheFieldAreNamed() {
        problem(draft(GOOD.replace("2099-12-31", "2025-12-31")), 422, "rule-broken")
                .body("errors.code", hasItem("period-backwards"));
        problem(draft(GOOD.replace("李四", "李四、王五")), 422, "rule-broken")
                .body("errors.code", hasItem("one-accountable-person"));
        problem(draft(GOOD.replace("DEATHS", "ACCIDENTS")), 422, "rule-broken")
                .body("errors.code", hasItem("measure-twice"));
    }

    @Test
    void unknownChangeOfAUnit() {
        String unit = Api.UNITS + "/" + People.TOWN_A;
        for (String body :
                new String[] {
                    "{}",
                    "{\"change\": \"EXPLODE\"}",
                    "{\"change\": \"RENAME\", \"name\": \"x\", \"kind\": \"TOWN\"}"
                }) {
            problem(Api.step(People.bureauA(), unit, "/changes", body), 400, "malformed-request");
        }
        problem(
                Api.step(People.bureauA(), unit, "/changes", "{\"change\": \"RENAME\"}"),
                400,
                "invalid-request");
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        Api.as(People.auditor())
                .header("Accept-Language", "en")
                .get(Api.AGREEMENTS + "/" + UUID.randomUUID())
                .then()
                .body("title", equalTo("Not found"));
    }

    private static Tokens office() {
        return Tokens.of("city-office", "committee-office").division("990100");
    }

    private static Response draft(String body) {
        return Api.post(People.cityOffice(), Api.AGREEMENTS, body);
    }

    private static Response keyed(String key, String body) {
        return Api.as(People.cityOffice())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Api.AGREEMENTS);
    }

    private static Response issue(String agreement, String tag) {
        return Api.as(People.cityOffice()).header("If-Match", tag).post(agreement + "/issuances");
    }

    private static ValidatableResponse problem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static int count() {
        return Api.as(People.auditor())
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get(Api.AGREEMENTS)
                .path("count");
    }
}
