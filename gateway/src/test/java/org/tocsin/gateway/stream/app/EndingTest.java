package org.tocsin.gateway.stream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.feed.app.FeedWriter;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.gateway.stream.Listener;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Ends that no reader of the running streams can bring about. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EndingTest {

    private static final int EVENTS = 20;
    private static final Map<String, String> NARROW =
            Map.of("window", "3", "heartbeat", "PT0.2S", "tick", "PT0.02S");

    @Inject SideDoor side;
    @Inject FrontDoor door;
    @Inject FeedWriter writer;
    @Inject BeanManager beans;

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void whoeverListensWhenTheGatewayStopsIsToldWithItsPosition() throws Exception {
        side.open(Map.of());
        try (Listener stream = side.listen()) {
            await().until(() -> !stream.all("begin").isEmpty());
            side.stop();

            await().until(stream::isOver);
            assertEnd(stream, "shutdown");
            assertThat(stream.last().id()).isEqualTo(stream.all("begin").getFirst().id());
        }
    }

    @Test
    void whoeverComesWhenItStopsIsToldAtOnce() throws Exception {
        side.open(Map.of());
        side.stop();
        try (Listener stream = side.listen()) {
            await().until(stream::isOver);
            assertEnd(stream, "shutdown");
        }
    }

    @Test
    void theyAreToldBeforeTheDoorCloses() {
        assertThat(priority(Streams.class)).isLessThan(priority(FrontDoor.class));
    }

    private int priority(Class<?> bean) {
        return beans.resolveObserverMethods(new ShutdownEvent()).stream()
                .filter(observer -> observer.getBeanClass().equals(bean))
                .mapToInt(ObserverMethod::getPriority)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoFallsOutOfTheWindowGoesOnWhereItWas() throws Exception {
        side.open(NARROW);
        try (Listener stream = side.listen()) {
            await().until(() -> !stream.all("heartbeat").isEmpty());
            List<String> written =
                    QuarkusTransaction.requiringNew()
                            .call(() -> Stream.generate(this::append).limit(EVENTS).toList());

            await().until(stream::isOver);
            assertEnd(stream, "too-slow");
            List<String> got = new ArrayList<>(stream.subjects());
            assertThat(got).hasSizeLessThan(EVENTS);
            got.addAll(after(stream.last().id()));
            got.retainAll(written);
            assertThat(got).isEqualTo(written);
        }
    }

    private static void assertEnd(Listener stream, String reason) {
        assertThat(stream.last().name()).isEqualTo("end");
        assertThat(stream.last().data().getString("reason")).isEqualTo(reason);
        assertThat(stream.last().data().getString("position")).isEqualTo(stream.last().id());
    }

    private List<String> after(String position) {
        Tokens city = Tokens.of("city-ending", "dashboard").division("990100");
        return Door.caller(door, city)
                .get("/api/v1/feed?limit=200&after=" + position)
                .then()
                .statusCode(200)
                .extract()
                .path("items.subject");
    }

    private String append() {
        FeedEvent event =
                new FeedEvent(
                        Ids.next(),
                        "tocsin.hazard",
                        "hazard.reported.v1",
                        Ids.next(),
                        1,
                        Instant.now(),
                        null,
                        "{}");
        writer.append(event, new Audience("990101001", "C3411", null, null));
        return event.aggregateId().toString();
    }
}
