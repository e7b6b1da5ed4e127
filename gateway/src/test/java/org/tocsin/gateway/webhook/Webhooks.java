package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** What the tests of webhooks do all the time. No proxy, so that its parts can be reached. */
@Singleton
public class Webhooks {

    static final String PATH = "/api/v1/webhooks";
    static final Tokens CITY = Tokens.of("city-dashboard", "dashboard").division("990100");
    static final EventScope TOWN_A =
            new EventScope("990101001", "C3411", UUID.randomUUID(), "990101001-G01");
    static final EventScope TOWN_B =
            new EventScope("990102001", "C2614", UUID.randomUUID(), "990102001-G01");

    @Inject FrontDoor door;
    @Inject Outbox outbox;
    @Inject EntityManager entities;

    /** Moves what only time would move, or leaves what only a crash would leave. */
    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    String text(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(entities.createNativeQuery(query).getSingleResult()));
    }

    static String idOf(JsonPath webhook) {
        return "unhex('" + webhook.getString("id").replace("-", "") + "')";
    }

    static byte[] secret(String text) {
        return Base64.getDecoder().decode(text.substring("whsec_".length()));
    }

    Response post(Tokens who, String path, Object body) {
        return Door.caller(door, who).contentType(ContentType.JSON).body(body).post(path);
    }

    Response get(Tokens who, String path) {
        return Door.caller(door, who).get(path);
    }

    static Map<String, Object> form(String url, String... types) {
        Map<String, Object> form = new HashMap<>();
        form.put("url", url);
        form.put("types", List.of(types));
        form.put("description", "test");
        return form;
    }

    /** A new subscription to a path of the receiver. */
    JsonPath subscribe(Tokens who, String path, String... types) {
        Response made = post(who, PATH, form(Receiver.url(path), types));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath();
    }

    Response step(Tokens who, String id, String step, Object body) {
        String etag = get(who, PATH + "/" + id).header("ETag");
        var request = Door.caller(door, who).header("If-Match", etag);
        return body == null
                ? request.post(PATH + "/" + id + "/" + step)
                : request.contentType(ContentType.JSON)
                        .body(body)
                        .post(PATH + "/" + id + "/" + step);
    }

    JsonPath read(Tokens who, String path) {
        return get(who, path).then().statusCode(200).extract().jsonPath();
    }

    void publish(UUID id, long sequence, EventScope scope) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.append(
                                        new OutgoingEvent(
                                                "tocsin.hazard",
                                                "hazard.reported.v1",
                                                id,
                                                sequence,
                                                scope,
                                                Map.of(
                                                        "hazardNo",
                                                        "YH-" + sequence,
                                                        "name",
                                                        "除尘器积尘"))));
    }

    UUID reported(EventScope scope) {
        UUID id = Ids.next();
        publish(id, 1, scope);
        return id;
    }

    List<UUID> reported(EventScope scope, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(reported(scope));
        }
        return ids;
    }

    static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50));
    }

    static void awaitTaken(String path, int count) {
        await().untilAsserted(() -> assertThat(Receiver.taken(path)).hasSize(count));
    }
}
