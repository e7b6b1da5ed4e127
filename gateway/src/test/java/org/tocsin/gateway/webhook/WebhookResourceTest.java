package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;
import static org.tocsin.gateway.webhook.Webhooks.form;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** The contract of the resource: one test per refusal and per role. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookResourceTest {

    private static final Tokens OTHER = Tokens.of("other-leader", "leader").division("990101");
    private static final Tokens AUDITOR = Tokens.of("auditor", "auditor").division("990100");
    private static final Tokens AUDITOR_B = Tokens.of("auditor-b", "auditor").division("990102");

    @Inject Webhooks webhooks;
    @Inject EntityManager entities;

    @Test
    void theSecretIsShownOnceAndLiesNowhereInTheClear() {
        JsonPath made = webhooks.subscribe(CITY, "secret");
        String secret = made.getString("secret");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        webhooks.get(CITY, PATH + "/" + made.getString("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("secrets", hasSize(1))
                .body("allowedTransitions.name", hasItem("rotate-secret"));
    }

    @Test
    void theSameKeyGetsTheSameAnswerWhichIsKeptSealed() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = form(Receiver.url("twice"));
        JsonPath first = subscribe(key, form);
        JsonPath second = subscribe(key, form);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(second.getString("secret")).isEqualTo(first.getString("secret"));
        List<?> kept =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        entities.createNativeQuery(
                                                        "select body from idempotency_record where body like '%whsec_%'")
                                                .getResultList());
        assertThat(kept).isEmpty();
    }

    private JsonPath subscribe(String key, Map<String, Object> form) {
        return Door.caller(webhooks.door, CITY)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(form)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource({
        "dashboard,201", "committee-office,201", "leader,201", "bureau-officer,201",
        "town-officer,403", "grid-inspector,403", "enterprise-officer,403", "auditor,403"
    })
    void whoMaySubscribe(String role, int status) {
        Tokens caller = Tokens.of("may-" + role, role).division("990101");
        webhooks.post(caller, PATH, form(Receiver.url("roles"), "webhook.none"))
                .then()
                .statusCode(status);
    }

    @Test
    void noTokenNoWebhook() {
        Door.anybody(webhooks.door)
                .get(PATH)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void anothersWebhookIsNotThereButAuditorsOfTheDivisionSeeIt() {
        String id = webhooks.subscribe(CITY, "mine", "webhook.none").getString("id");

        webhooks.get(OTHER, PATH + "/" + id).then().statusCode(404);
        webhooks.get(OTHER, PATH + "/" + id + "/deliveries").then().statusCode(404);
        webhooks.post(OTHER, PATH + "/" + id + "/tests", "").then().statusCode(404);
        webhooks.get(AUDITOR_B, PATH + "/" + id).then().statusCode(404);
        webhooks.get(AUDITOR, PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("allowedTransitions", hasSize(0));
        webhooks.get(AUDITOR, PATH + "?limit=200").then().body("items.id", hasItem(id));
        assertThat(webhooks.read(OTHER, PATH + "?limit=200").getList("items.id"))
                .doesNotContain(id);
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String id = webhooks.subscribe(CITY, "versions", "webhook.none").getString("id");
        String path = PATH + "/" + id;
        Map<String, Object> form = form(Receiver.url("changed"), "accident.*");

        put(path, null, form).then().statusCode(428);
        put(path, "\"7\"", form).then().statusCode(412);
        put(path, "\"0\"", form)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"1(--gzip)?\""))
                .body("types", equalTo(List.of("accident.*")));
        Door.caller(webhooks.door, CITY).post(path + "/pauses").then().statusCode(428);
    }

    private io.restassured.response.Response put(String path, String version, Object form) {
        var request = Door.caller(webhooks.door, CITY).contentType(ContentType.JSON).body(form);
        return (version == null ? request : request.header("If-Match", version)).put(path);
    }

    @Test
    void stepsThatAreNotLawfulNowAreRefused() {
        String id = webhooks.subscribe(CITY, "steps", "webhook.none").getString("id");

        webhooks.step(CITY, id, "resumptions", Map.of("from", "NOW"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        webhooks.step(CITY, id, "pauses", null).then().statusCode(200);
        webhooks.step(CITY, id, "pauses", null).then().statusCode(409);
        webhooks.post(CITY, PATH + "/" + id + "/replays", Map.of("from", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(409);
        webhooks.step(CITY, id, "resumptions", Map.of("from", "NOW")).then().statusCode(200);
        webhooks.step(CITY, id, "closures", null).then().statusCode(200);
        webhooks.post(CITY, PATH + "/" + id + "/tests", "").then().statusCode(409);
        webhooks.get(CITY, PATH + "/" + id)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("allowedTransitions", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "Hazard", "hazard.*.v1", "haz%", ""})
    void aMalformedTypeIsRefused(String type) {
        webhooks.post(CITY, PATH, form(Receiver.url("x"), type))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/types"));
    }

    @Test
    void unknownFieldsAreRefused() {
        Map<String, Object> form = form(Receiver.url("x"));
        form.put("secret", "mine");
        webhooks.post(CITY, PATH, form).then().statusCode(400);
        webhooks.get(CITY, PATH + "?sort=url").then().statusCode(400);
        webhooks.get(CITY, PATH + "?state=x").then().statusCode(400);
    }

    @Test
    void aDivisionThatIsNotTheCallersIsRefused() {
        Map<String, Object> form = form(Receiver.url("x"));
        form.put("division", "990102");
        webhooks.post(OTHER, PATH, form)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("division-out-of-scope"));
    }

    @Test
    void aReplayNeedsOneBeginningThatIsKept() {
        String path =
                PATH
                        + "/"
                        + webhooks.subscribe(CITY, "range", "webhook.none").getString("id")
                        + "/replays";
        webhooks.post(CITY, path, Map.of()).then().statusCode(400);
        webhooks.post(CITY, path, Map.of("after", "x", "from", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(400);
        webhooks.post(CITY, path, Map.of("after", "made-up"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("foreign-position"))
                .body("errors[0].pointer", equalTo("/after"));
    }

    @Test
    void theLogIsExportedAsItIsListed() {
        String id = webhooks.subscribe(CITY, "logged", "hazard.*").getString("id");
        webhooks.reported(TOWN_A);
        awaitTaken("logged", 1);

        String csv =
                Door.caller(webhooks.door, CITY)
                        .accept("text/csv")
                        .get(PATH + "/" + id + "/deliveries")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("org.tocsin.hazard.reported.v1");
        webhooks.get(AUDITOR_B, PATH + "/" + id + "/deliveries").then().statusCode(404);
    }

    @Test
    void thereIsALimitForOneOwner() {
        Tokens greedy = Tokens.of("greedy", "dashboard").division("990101");
        for (int i = 0; i < 60; i++) {
            webhooks.subscribe(greedy, "greedy", "webhook.none");
        }
        webhooks.post(greedy, PATH, form(Receiver.url("greedy")))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-webhooks"));
    }
}
