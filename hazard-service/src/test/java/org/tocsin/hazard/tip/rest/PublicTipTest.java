package org.tocsin.hazard.tip.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Tips.PUBLIC;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Tips;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What the public may do: file a tip, and ask how it stands. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PublicTipTest {

    private static final String CODE = "([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}";

    private final Units units;

    PublicTipTest(Units units) {
        this.units = units;
    }

    @Test
    void aTipNeedsNoTokenAndGetsAReceipt() {
        Response answer = Tips.file(Tips.anonymous("出口上锁"));

        String code = answer.path("receiptCode");
        answer.then()
                .statusCode(201)
                .header("Location", equalTo(PUBLIC + "/" + code))
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", equalTo("\"RECEIVED\""))
                .body("state", equalTo("RECEIVED"));
        assertThat(code).matches(CODE);
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsOnlyKeys("receiptCode", "state", "receivedAt");
    }

    @Test
    void theReceiptTellsTheStateAndNothingElse() {
        String what = UUID.randomUUID().toString();
        String code = Tips.receiptOf(Tips.anonymous(what));
        String id = Tips.idOf(what);
        says(code, "RECEIVED");

        Tips.step(People.clerkA(), id, "acceptances", Tips.ACCEPT).then().statusCode(200);
        says(code, "VERIFYING");
        Tips.step(People.bureauA(), id, "verifications", Tips.confirmed(units.inTownA()))
                .then()
                .statusCode(200);
        says(code, "CONFIRMED");
        Tips.step(People.clerkA(), id, "answers", Tips.ANSWER).then().statusCode(200);

        says(code, "CONFIRMED")
                .body(
                        "answeredOn",
                        equalTo(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString()));
    }

    private static ValidatableResponse says(String code, String state) {
        Response answer = Tips.state(code);
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsOnlyKeys("state", "stateName", "answeredOn");
        return answer.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", startsWith("\"" + state))
                .body("state", equalTo(state));
    }

    @Test
    void theReceiptSpeaksTheReadersLanguageAndForgivesTypingErrors() {
        String code = Tips.receiptOf(Tips.anonymous("x"));

        Tips.state(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200)
                .body("stateName", equalTo("已收到"));
        Tips.stranger()
                .header("Accept-Language", "en")
                .get(PUBLIC + "/" + code)
                .then()
                .body("stateName", equalTo("Received"));
        Tips.stranger()
                .header("If-None-Match", "\"RECEIVED\"")
                .get(PUBLIC + "/" + code)
                .then()
                .statusCode(304);
    }

    @Test
    void aWrongReceiptIsNotFoundAndNotRepeated() {
        for (String wrong : new String[] {"AAAAA-AAAAA-AAAAA-AAAAA", "x", "%E5%9B%9E%E6%89%A7"}) {
            problem(
                            Tips.stranger().urlEncodingEnabled(false).get(PUBLIC + "/" + wrong),
                            404,
                            "not-found")
                    .body("detail", not(containsString(wrong)));
        }
    }

    @Test
    void nothingListsTips() {
        problem(Tips.stranger().get(PUBLIC), 405, "method-not-allowed");
        problem(Tips.stranger().get("/api/v1/tips"), 401, "unauthenticated");
    }

    @Test
    void aTokenIsNotLookedAt() {
        Tokens officer = Tokens.of("bureau-a", "bureau-officer").division("990101");
        for (String bearer :
                new String[] {
                    officer.bearer(), officer.expired().bearer(), "Bearer garbage", "Basic eDp5"
                }) {
            Tips.file(
                            Tips.stranger().header("Authorization", bearer),
                            Tips.anonymous("by whomever"))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void markUpIsText() {
        String what = UUID.randomUUID() + " <script>alert(1)</script> &amp; =1+1\\n第二行";
        Tips.receiptOf(Tips.anonymous(what));

        String id = Tips.idOf(what.substring(0, 36));

        Tips.read(People.clerkA(), id)
                .then()
                .header("Content-Type", startsWith("application/json"))
                .body("what", equalTo(what.replace("\\n", "\n")));
    }

    @Test
    void everyFieldArrives() {
        String what = UUID.randomUUID().toString();
        UUID unit = units.inTownA();
        Tips.receiptOf(
                """
                {"what": "%s", "division": "990101001", "place": "工业路 8 号", "unitName": "东岭精工",
                 "unitId": "%s", "position": {"longitude": 118.8612, "latitude": 28.9711},
                 "seenAt": "2026-03-01T08:30:00+08:00", "concernsDeaths": false}
                """
                        .formatted(what, unit));

        Tips.read(People.clerkA(), Tips.idOf(what))
                .then()
                .statusCode(200)
                .body("tipNo", org.hamcrest.Matchers.matchesPattern("JB-990101-\\d{4}-\\d{6}"))
                .body("division", equalTo("990101001"))
                .body("industry", equalTo("C3411"))
                .body("place", equalTo("工业路 8 号"))
                .body("unitName", equalTo("东岭精工"))
                .body("unitId", equalTo(unit.toString()))
                .body("position.longitude", equalTo(118.8612f))
                .body("seenAt", equalTo("2026-03-01T00:30:00Z"))
                .body("named", equalTo(false))
                .body("status", equalTo("RECEIVED"))
                .body("hazardId", nullValue())
                .body("steps", org.hamcrest.Matchers.empty());
    }

    @Test
    void whetherAUnitExistsIsNotTold() {
        String known = withUnit(units.inTownA());
        String unknown = withUnit(UUID.randomUUID());

        assertThat(Tips.file(known).statusCode()).isEqualTo(201);
        assertThat(Tips.file(unknown).statusCode()).isEqualTo(201);
    }

    private static String withUnit(UUID unit) {
        return Tips.anonymous("x").replace("\"place\"", "\"unitId\": \"" + unit + "\", \"place\"");
    }

    @TestFactory
    Stream<DynamicTest> badTipsAreRefused() {
        String good = Tips.anonymous("x");
        String named = Tips.named("x", "王五", "13900000000");
        return Stream.of(
                bad("broken JSON", 400, "malformed-request", "{\"what\":"),
                bad("unknown field", 400, "malformed-request", good.replace("place", "colour")),
                bad("blank text", 400, "invalid-request", Tips.anonymous(" ")),
                bad("no place", 400, "invalid-request", good.replaceFirst(", \"place\".*\"", "")),
                bad("over-long text", 400, "invalid-request", Tips.anonymous("长".repeat(4001))),
                bad("control character", 400, "invalid-request", Tips.anonymous("a\\u0007b")),
                bad("null character", 400, "invalid-request", Tips.anonymous("a\\u0000b")),
                bad("half a character", 400, "invalid-request", Tips.anonymous("a\\ud83db")),
                bad("turned writing", 400, "invalid-request", Tips.anonymous("a\\u202eb")),
                bad(
                        "malformed division",
                        400,
                        "invalid-request",
                        good.replace("990101001", "99010A")),
                bad("unknown division", 422, "rule-broken", good.replace("990101001", "770000")),
                bad(
                        "off the globe",
                        400,
                        "invalid-request",
                        good.replace(
                                "\"place\"",
                                "\"position\": {\"longitude\": 181, \"latitude\": 0}, \"place\"")),
                bad(
                        "half a position",
                        400,
                        "invalid-request",
                        good.replace("\"place\"", "\"position\": {\"longitude\": 1}, \"place\"")),
                bad(
                        "seen tomorrow",
                        422,
                        "rule-broken",
                        good.replace(
                                "\"place\"", "\"seenAt\": \"2098-01-01T00:00:00Z\", \"place\"")),
                bad("nameless reporter", 400, "invalid-request", named.replace("王五", "")),
                bad(
                        "no telephone",
                        400,
                        "invalid-request",
                        named.replace("13900000000", "call me")),
                bad(
                        "no e-mail",
                        400,
                        "invalid-request",
                        named.replace("\"name\"", "\"email\": \"x\", \"name\"")),
                bad("a body of 70 KB", 413, "body-too-large", Tips.anonymous("x".repeat(70_000))),
                bad("empty body", 400, "invalid-request", ""));
    }

    private static DynamicTest bad(String what, int status, String slug, String body) {
        return DynamicTest.dynamicTest(
                what,
                () ->
                        problem(Tips.file(body), status, slug)
                                .body("toString()", not(containsString("王五"))));
    }

    @Test
    void anotherTypeThanJsonIsRefused() {
        problem(
                Tips.stranger().contentType("text/plain").body("help").post(PUBLIC),
                415,
                "unsupported-media-type");
    }

    @Test
    void theSameKeyAndBodyGetTheSameReceipt() {
        String key = UUID.randomUUID().toString();
        String body = Tips.anonymous(UUID.randomUUID().toString());

        Response first = keyed(key, body);
        Response again = keyed(key, body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Tips.state(again.path("receiptCode")).then().statusCode(200);
    }

    @Test
    void aStrangerWithTheSameKeyLearnsNothing() {
        String key = UUID.randomUUID().toString();
        String receipt = keyed(key, Tips.anonymous("mine")).path("receiptCode");

        problem(keyed(key, Tips.anonymous("another's")), 422, "idempotency-key-reused")
                .body("toString()", not(containsString(receipt)));
    }

    @Test
    void aKeyThatCouldBeGuessedIsRefused() {
        problem(keyed("1", Tips.anonymous("x")), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("Idempotency-Key"))
                .body("errors[0].code", equalTo("key-too-short"));
    }

    private static Response keyed(String key, String body) {
        return Tips.file(Tips.stranger().header("Idempotency-Key", key), body);
    }

    @Test
    void fromOneAddressOnlySoManyTips() {
        String address = Tips.someAddress();
        for (int left = 9; left >= 0; left--) {
            Tips.file(Tips.stranger(address), Tips.anonymous("x"))
                    .then()
                    .statusCode(201)
                    .header("RateLimit-Policy", equalTo("\"tips\";q=10;w=3600"))
                    .header("RateLimit", startsWith("\"tips\";r=" + left + ";t="));
        }

        Response refused = Tips.file(Tips.stranger(address), Tips.anonymous("x"));

        problem(refused, 429, "too-many-requests").header("RateLimit", startsWith("\"tips\";r=0"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 360);
        Tips.file(Tips.anonymous("from elsewhere")).then().statusCode(201);
    }

    @Test
    void whatIsRefusedIsCountedToo() {
        String address = Tips.someAddress();
        for (int i = 0; i < 10; i++) {
            Tips.file(Tips.stranger(address), "{").then().statusCode(400);
        }

        problem(Tips.file(Tips.stranger(address), "{"), 429, "too-many-requests");
    }

    @Test
    void receiptsCannotBeTriedOutForLong() {
        String address = Tips.someAddress();
        for (int i = 0; i < 30; i++) {
            Tips.stranger(address).get(PUBLIC + "/AAAAA").then().statusCode(404);
        }

        problem(Tips.stranger(address).get(PUBLIC + "/AAAAA"), 429, "too-many-requests")
                .header("RateLimit-Policy", equalTo("\"tip-receipts\";q=30;w=60"));
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("traceId", not(nullValue()));
    }
}
