package org.tocsin.gateway.stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
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

/** What tests of the stream do all the time. No proxy, so that its parts can be reached. */
@Singleton
public class Suite {

    static final EventScope TOWN_A = new EventScope("990101001", "C3411", null, "990101001-G01");
    static final EventScope TOWN_B = new EventScope("990102001", "C2614", null, "990102001-G01");
    static final Tokens CITY = Tokens.of("city-stream", "dashboard").division("990100");
    static final Tokens BUREAU_A =
            Tokens.of("bureau-a-stream", "bureau-officer").division("990101");
    static final Tokens BUREAU_B =
            Tokens.of("bureau-b-stream", "bureau-officer").division("990102");

    @Inject FrontDoor door;
    @Inject Outbox outbox;
    @Inject EntityManager entities;

    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    /** The whole way: outbox, Kafka, inbox, log. */
    void publish(UUID id, long sequence, EventScope scope) {
        publish("hazard.reported.v1", id, sequence, scope);
    }

    void publish(String type, UUID id, long sequence, EventScope scope) {
        String topic = "tocsin." + type.substring(0, type.indexOf('.'));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.append(
                                        new OutgoingEvent(
                                                topic,
                                                type,
                                                id,
                                                sequence,
                                                scope,
                                                Map.of("hazardNo", "YH-" + sequence))));
    }

    UUID reported(EventScope scope) {
        UUID id = Ids.next();
        publish(id, 1, scope);
        return id;
    }

    List<String> reported(EventScope scope, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(reported(scope).toString());
        }
        return ids;
    }

    JsonPath read(Tokens who, String query) {
        return Door.caller(door, who)
                .get("/api/v1/feed" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String now() {
        return read(CITY, "?after=now").getString("next");
    }

    Listener listen(Tokens who, String query) throws Exception {
        return listen(who, query, null);
    }

    Listener listen(Tokens who, String query, String lastId) throws Exception {
        return new Listener(door.port(), "/api/v1/feed/stream" + query, who.bearer(), lastId);
    }

    static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20));
    }
}
