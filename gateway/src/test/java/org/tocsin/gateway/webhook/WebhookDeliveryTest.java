package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_B;
import static org.tocsin.gateway.webhook.Webhooks.await;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;
import static org.tocsin.gateway.webhook.Webhooks.form;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.webhook.messaging.Signature;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Events go the whole way: outbox, Kafka, feed, a receiver of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookDeliveryTest {

    @Inject Webhooks webhooks;

    private JsonPath state(JsonPath webhook) {
        return webhooks.read(CITY, PATH + "/" + webhook.getString("id"));
    }

    private List<String> statuses(JsonPath webhook) {
        return webhooks.read(
                        CITY,
                        PATH + "/" + webhook.getString("id") + "/deliveries?sort=ordinal&limit=200")
                .getList("items.status");
    }

    @Test
    void anEventArrivesSignedAndAsTheFeedShowsIt() {
        JsonPath webhook = webhooks.subscribe(CITY, "plain", "hazard.*");
        UUID hazard = webhooks.reported(TOWN_A);
        awaitTaken("plain", 1);

        Receiver.Got got = Receiver.got("plain").getFirst();
        assertThat(got.subject()).isEqualTo(hazard.toString());
        assertThat(got.event().getString("type")).isEqualTo("org.tocsin.hazard.reported.v1");
        assertThat(got.event().getJsonObject("data").getString("hazardNo")).isEqualTo("YH-1");
        assertThat(got.header("webhook-id")).isEqualTo(got.event().getString("id"));
        assertThat(got.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(got.header("traceparent")).isEqualTo(got.event().getString("traceparent"));
        long seconds = Long.parseLong(got.header("webhook-timestamp"));
        assertThat(Instant.ofEpochSecond(seconds))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(got.header("webhook-signature"))
                .isEqualTo(
                        Signature.header(
                                List.of(Webhooks.secret(webhook.getString("secret"))),
                                got.header("webhook-id"),
                                seconds,
                                got.body()));
    }

    @Test
    void everyOwnerGetsItsOwnPartAndNoMore() {
        Tokens bureauB = Tokens.of("hook-bureau-b", "bureau-officer").division("990102");
        webhooks.subscribe(bureauB, "scope-b");
        webhooks.subscribe(CITY, "scope-city");
        Map<String, Object> onlyA = form(Receiver.url("scope-filtered"));
        onlyA.put("division", "990101");
        webhooks.post(CITY, PATH, onlyA).then().statusCode(201);
        webhooks.subscribe(CITY, "scope-types", "accident.*");
        UUID inA = webhooks.reported(TOWN_A);
        UUID inB = webhooks.reported(TOWN_B);
        awaitTaken("scope-city", 2);
        awaitTaken("scope-b", 1);
        awaitTaken("scope-filtered", 1);

        assertThat(Receiver.got("scope-b").getFirst().subject()).isEqualTo(inB.toString());
        assertThat(Receiver.got("scope-filtered").getFirst().subject()).isEqualTo(inA.toString());
        assertThat(Receiver.got("scope-types")).isEmpty();
    }

    @Test
    void whatHasLeftTheOwnersScopeMeanwhileIsWithheld() {
        Tokens before = Tokens.of("hook-moved", "bureau-officer").division("990101");
        JsonPath webhook = webhooks.subscribe(before, "moved");
        Receiver.behave(
                "moved", got -> got.event().getString("division").startsWith("990101") ? 503 : 204);
        webhooks.reported(TOWN_A);
        await().until(() -> !Receiver.got("moved").isEmpty());

        Tokens after = Tokens.of("hook-moved", "bureau-officer").division("990102");
        String log = PATH + "/" + webhook.getString("id");
        webhooks.get(after, log).then().statusCode(200);
        UUID there = webhooks.reported(TOWN_B);
        awaitTaken("moved", 1);

        await().untilAsserted(
                        () ->
                                assertThat(
                                                webhooks.read(
                                                                after,
                                                                log + "/deliveries?sort=ordinal")
                                                        .getList("items.status"))
                                        .containsExactly("WITHHELD", "DELIVERED"));
        assertThat(Receiver.taken("moved").getFirst().subject()).isEqualTo(there.toString());
    }

    @Test
    void anAggregatesEventsWaitForEachOtherAndHoldUpNoOthers() {
        UUID stuck = Ids.next();
        AtomicBoolean open = new AtomicBoolean();
        Receiver.behave(
                "order", got -> got.subject().equals(stuck.toString()) && !open.get() ? 500 : 204);
        JsonPath webhook = webhooks.subscribe(CITY, "order");
        for (int sequence = 1; sequence <= 3; sequence++) {
            webhooks.publish(stuck, sequence, TOWN_A);
        }
        UUID other = webhooks.reported(TOWN_A);
        awaitTaken("order", 1);
        await().until(() -> Receiver.got("order").size() >= 4);

        assertThat(Receiver.taken("order").getFirst().subject()).isEqualTo(other.toString());
        assertThat(Receiver.got("order").stream().filter(g -> g.subject().equals(stuck.toString())))
                .allMatch(g -> g.sequence().equals("1"));
        open.set(true);
        awaitTaken("order", 4);
        assertThat(Receiver.taken("order").stream().skip(1).map(Receiver.Got::sequence))
                .containsExactly("1", "2", "3");
        await().untilAsserted(() -> assertThat(statuses(webhook)).containsOnly("DELIVERED"));
    }

    @Test
    void whatIsGivenUpLetsTheNextGoOn() {
        UUID poison = Ids.next();
        Receiver.behave("poison", got -> "1".equals(got.sequence()) ? 500 : 204);
        JsonPath webhook = webhooks.subscribe(CITY, "poison");
        webhooks.publish(poison, 1, TOWN_A);
        webhooks.publish(poison, 2, TOWN_A);
        await().until(() -> Receiver.got("poison").size() >= 2);

        webhooks.sql(
                "update webhook_delivery set first_tried_at = first_tried_at - interval 3 day"
                        + " where first_tried_at is not null and subscription_id = "
                        + Webhooks.idOf(webhook));
        awaitTaken("poison", 1);

        await().untilAsserted(
                        () ->
                                assertThat(statuses(webhook))
                                        .containsExactly("GIVEN_UP", "DELIVERED"));
        assertThat(state(webhook).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void aReceiverThatIsGonePausesAndGoesOnWhereItStoppedWhenResumed() {
        AtomicBoolean back = new AtomicBoolean();
        Receiver.behave("gone", _ -> back.get() ? 204 : 410);
        JsonPath webhook = webhooks.subscribe(CITY, "gone");
        UUID first = webhooks.reported(TOWN_A);
        await().untilAsserted(
                        () ->
                                assertThat(state(webhook).getString("pausedFor"))
                                        .isEqualTo("RECEIVER_GONE"));
        UUID second = webhooks.reported(TOWN_A);

        back.set(true);
        webhooks.step(
                        CITY,
                        webhook.getString("id"),
                        "resumptions",
                        Map.of("from", "WHERE_IT_STOPPED"))
                .then()
                .statusCode(200);
        awaitTaken("gone", 2);

        assertThat(Receiver.got("gone").stream().filter(g -> g.status() == 410)).hasSize(1);
        assertThat(Receiver.taken("gone").stream().map(Receiver.Got::subject))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    void aReceiverThatTakesNothingForThreeDaysIsPaused() {
        Receiver.behave("dead", _ -> 503);
        JsonPath webhook = webhooks.subscribe(CITY, "dead");
        webhooks.reported(TOWN_A);
        await().until(() -> !Receiver.got("dead").isEmpty());

        webhooks.sql(
                "update webhook_progress set failing_since = failing_since - interval 3 day where subscription_id = "
                        + Webhooks.idOf(webhook));

        await().untilAsserted(
                        () ->
                                assertThat(state(webhook).getString("pausedFor"))
                                        .isEqualTo("RECEIVER_FAILING"));
    }

    @Test
    void aReplaySendsTheSameEventsUnderTheSameIds() {
        Instant before = Instant.now();
        JsonPath webhook = webhooks.subscribe(CITY, "replayed", "hazard.*");
        List<UUID> hazards = new ArrayList<>(webhooks.reported(TOWN_A, 1));
        awaitTaken("replayed", 1);
        hazards.addAll(webhooks.reported(TOWN_A, 2));
        awaitTaken("replayed", 3);
        await().untilAsserted(() -> assertThat(statuses(webhook)).containsOnly("DELIVERED"));

        JsonPath replay =
                webhooks.post(
                                CITY,
                                PATH + "/" + webhook.getString("id") + "/replays",
                                Map.of(
                                        "after",
                                        Receiver.got("replayed")
                                                .getFirst()
                                                .event()
                                                .getString("position")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        awaitTaken("replayed", 5);
        webhooks.post(
                        CITY,
                        PATH + "/" + webhook.getString("id") + "/replays",
                        Map.of("from", before.toString(), "to", before.toString()))
                .then()
                .statusCode(201);

        Set<String> ids = ConcurrentHashMap.newKeySet();
        Receiver.got("replayed").forEach(g -> ids.add(g.header("webhook-id")));
        assertThat(ids).hasSameSizeAs(hazards);
        JsonPath done =
                webhooks.read(
                        CITY,
                        PATH
                                + "/"
                                + webhook.getString("id")
                                + "/replays/"
                                + replay.getString("id"));
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getInt("deliveries")).isEqualTo(2);
    }
}
