package org.tocsin.accident.duty.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.accident.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Who passed a report on, and when: recorded, corrected, never overwritten. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ForwardApiTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Map<String, Object> countyNow() {
        return Duties.forward("COUNTY", Duration.ofMinutes(1));
    }

    @Test
    void aForwardIsRecordedAndDoesTheDuty() {
        String accident = Duties.received(HOUR, 3);
        assertThat(Duties.of(accident))
                .containsEntry("FORWARD COUNTY", "PENDING")
                .containsEntry("FORWARD CITY", "PENDING");

        Response created = Duties.forward(People.bureauA(), accident, countyNow());

        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString(Duties.forwards(accident) + "/"))
                .body("fromLevel", equalTo("COUNTY"))
                .body("receivedAt", nullValue())
                .body("author.name", equalTo("bureau-a"))
                .body("allowedTransitions.name", contains("correct"));
        as(People.auditor())
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());
        assertThat(Duties.of(accident))
                .containsEntry("FORWARD COUNTY", "DONE_IN_TIME")
                .containsEntry("FORWARD CITY", "PENDING");
        as(People.auditor())
                .get(Duties.duties(accident))
                .then()
                .body("duties.find { it.occurrence == 'CITY' }.dueAt", notNullValue());
    }

    @Test
    void aCorrectionTakesThePlaceAndNothingIsOverwritten() {
        String accident = Duties.received(HOUR.multipliedBy(4), 1);
        String first =
                Duties.forward(People.bureauA(), accident, Duties.forward("COUNTY", HOUR))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertThat(Duties.of(accident)).containsEntry("FORWARD COUNTY", "DONE_LATE");

        Duties.forward(People.bureauA(), accident, countyNow())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("already-forwarded"));
        Map<String, Object> correction = Duties.forward("COUNTY", HOUR.multipliedBy(3));
        correction.put("corrects", first);
        Duties.forward(People.bureauA(), accident, correction)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        correction.put("reason", "上报时间笔误");
        Duties.forward(People.bureauA(), accident, correction).then().statusCode(201);

        assertThat(Duties.of(accident)).containsEntry("FORWARD COUNTY", "DONE_IN_TIME");
        assertThat(Duties.inRegister(accident)).containsEntry("FORWARD COUNTY", "DONE_IN_TIME");
        as(People.auditor())
                .get(Duties.forwards(accident))
                .then()
                .body("items", hasSize(2))
                .body("items.id[0]", equalTo(first))
                .body("items.supersededAt[0]", notNullValue())
                .body("items.supersededAt[1]", nullValue());
        as(People.bureauA())
                .get(Duties.forwards(accident) + "/" + first)
                .then()
                .header("ETag", "\"1\"")
                .body("allowedTransitions", empty());
        Duties.forward(People.bureauA(), accident, correction).then().statusCode(412);
    }

    @Test
    void aRetryWithTheSameKeyRecordsItOnce() {
        String accident = Duties.received(HOUR, 1);
        Map<String, Object> body = countyNow();
        String key = UUID.randomUUID().toString();
        String first = sent(accident, body, key).then().statusCode(201).extract().path("id");
        sent(accident, body, key).then().statusCode(201).body("id", equalTo(first));
        body.put("recipient", "另一单位");
        sent(accident, body, key).then().statusCode(422);
    }

    private static Response sent(String accident, Map<String, Object> body, String key) {
        return Duties.forward(as(People.bureauA()).header("Idempotency-Key", key), accident, body);
    }

    @Test
    void whoSeesAndWhoMayRecordIt() {
        String accident = Duties.received(HOUR, 3);
        for (String bearer :
                new String[] {
                    People.gridA(),
                    People.leaderA(),
                    People.officeA(),
                    People.auditor(),
                    People.dashboard(),
                    People.enterpriseA()
                }) {
            Duties.forward(bearer, accident, countyNow()).then().statusCode(403);
        }
        Duties.forward(People.bureauB(), accident, countyNow()).then().statusCode(404);
        as(People.bureauB()).get(Duties.forwards(accident)).then().statusCode(404);
        as(People.bureauB()).get(Duties.duties(accident)).then().statusCode(404);
        as(People.gridA()).get(Duties.duties(accident)).then().statusCode(403);
        as(People.dashboard()).get(Duties.forwards(accident)).then().statusCode(403);
        Duties.forward(given(), accident, countyNow()).then().statusCode(401);

        Duties.forward(People.townA(), accident, countyNow()).then().statusCode(403);
        Duties.forward(People.bureauA(), accident, Duties.forward("CITY", Duration.ZERO))
                .then()
                .statusCode(403);
        Duties.forward(People.townA(), accident, Duties.forward("TOWN", HOUR.dividedBy(2)))
                .then()
                .statusCode(201);
        Duties.forward(People.cityBureau(), accident, countyNow()).then().statusCode(201);
        Duties.forward(People.cityBureau(), accident, Duties.forward("CITY", Duration.ZERO))
                .then()
                .statusCode(201);
        assertThat(Duties.of(accident)).containsEntry("FORWARD CITY", "DONE_IN_TIME");
    }

    @Test
    void aWithdrawnAccidentIsNotPassedOn() {
        String accident = Duties.received(HOUR, 1);
        Api.step(People.leaderA(), accident, "withdrawals", Api.REASON).then().statusCode(200);
        Duties.forward(People.bureauA(), accident, countyNow()).then().statusCode(409);
        assertThat(Duties.of(accident).values()).containsOnly("NOT_APPLICABLE");
        assertThat(Duties.inRegister(accident).values()).containsOnly("NOT_APPLICABLE");
    }

    static Stream<Map.Entry<String, Map<String, Object>>> broken() {
        return Stream.of(
                Map.entry("forwarded-in-future", Map.of("forwardedAt", in(HOUR))),
                Map.entry(
                        "forwarded-before-accident",
                        Map.of("forwardedAt", in(Duration.ofDays(-2)))),
                Map.entry("forwarded-before-received", Map.of("receivedAt", in(Duration.ZERO))),
                Map.entry(
                        "received-before-accident", Map.of("receivedAt", in(Duration.ofDays(-2)))),
                Map.entry("received-at-needed", Map.of("fromLevel", "CITY")),
                Map.entry("corrects-another-level", Map.of("corrects", "TOWN", "reason", "笔误")));
    }

    private static String in(Duration then) {
        return Duties.ago(then.negated()).toString();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatCannotHaveBeenIsRefused(Map.Entry<String, Map<String, Object>> wrong) {
        String accident = Duties.received(HOUR, 3);
        String town =
                Duties.forward(People.cityBureau(), accident, Duties.forward("TOWN", Duration.ZERO))
                        .path("id");
        Map<String, Object> body = countyNow();
        body.putAll(new HashMap<>(wrong.getValue()));
        body.computeIfPresent("corrects", (_, _) -> town);
        Duties.forward(People.cityBureau(), accident, body)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(wrong.getKey()));
        assertThat(Duties.of(accident)).containsEntry("FORWARD COUNTY", "PENDING");
    }

    @Test
    void badBodiesAndUnknownThings() {
        String accident = Duties.received(HOUR, 1);
        for (String body :
                new String[] {
                    "{}",
                    "[]",
                    "{\"fromLevel\": \"STATE\", \"forwardedAt\": \"2026-03-01T08:00:00Z\", \"recipient\": \"x\"}",
                    "{\"fromLevel\": \"COUNTY\", \"forwardedAt\": \"yesterday\", \"recipient\": \"x\"}",
                    "{\"fromLevel\": \"COUNTY\", \"forwardedAt\": \"2026-03-01T08:00:00Z\", \"recipient\": \" \"}",
                    "{\"fromLevel\": \"COUNTY\", \"forwardedAt\": \"2026-03-01T08:00:00Z\", \"recipient\": \"x\", \"by\": 1}"
                }) {
            as(People.bureauA())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(Duties.forwards(accident))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Map<String, Object> body = countyNow();
        body.put("corrects", UUID.randomUUID().toString());
        body.put("reason", "笔误");
        Duties.forward(People.bureauA(), accident, body).then().statusCode(404);
        Duties.forward(People.bureauA(), UUID.randomUUID().toString(), countyNow())
                .then()
                .statusCode(404);
        as(People.bureauA())
                .get(Duties.forwards(accident) + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
