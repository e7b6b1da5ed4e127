package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.stream.Suite.CITY;
import static org.tocsin.gateway.stream.Suite.TOWN_A;
import static org.tocsin.gateway.stream.Suite.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.NodeTools;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;

/** A library that knows nothing of us ({@code eventsource} of npm) goes on after each cut. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
class EventSourceTest {

    private static final int CUTS = 4;

    @Inject Suite suite;

    @Test
    void missesNothingAndGetsNothingTwiceThoughItIsCutOff() throws Exception {
        NodeTools node = NodeTools.assumed("eventsource");
        List<JsonObject> said = new CopyOnWriteArrayList<>();
        List<String> expected = new ArrayList<>();
        try (Relay relay = new Relay(suite.door.port())) {
            String url = "http://127.0.0.1:%d/api/v1/feed/stream?after=now".formatted(relay.port());
            Process listener =
                    node.run(Map.of("TOCSIN_TOKEN", CITY.token()), "node", "listen.mjs", url);
            try {
                Thread.ofVirtual()
                        .start(
                                () ->
                                        listener.inputReader()
                                                .lines()
                                                .forEach(line -> said.add(new JsonObject(line))));
                await().until(() -> !of(said, "begin").isEmpty());
                for (int i = 0; i < CUTS; i++) {
                    relay.cut();
                    expected.addAll(suite.reported(TOWN_A, 5));
                    int soFar = expected.size();
                    await().untilAsserted(() -> assertThat(of(said, "message")).hasSize(soFar));
                }
            } finally {
                listener.destroyForcibly().waitFor();
            }
        }
        assertThat(of(said, "message"))
                .extracting(e -> e.getString("subject"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(of(said, "begin")).as("it was cut off").hasSize(CUTS + 1);
    }

    private static List<JsonObject> of(List<JsonObject> said, String name) {
        return said.stream().filter(e -> e.getString("name").equals(name)).toList();
    }
}
