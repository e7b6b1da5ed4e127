package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.NodeTools;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;

/** A library that others wrote verifies what we sign; skipped where npm is missing, never in CI. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class StandardWebhooksTest {

    @Inject Webhooks webhooks;

    private NodeTools node;

    /** An event, a test, a replay, and what two secrets signed while one takes over. */
    @Test
    void theLibraryTakesEveryDeliveryAndNothingThatWasTamperedWith() throws Exception {
        node = NodeTools.assumed("standardwebhooks");
        JsonPath webhook = webhooks.subscribe(CITY, "library", "hazard.*");
        String path = PATH + "/" + webhook.getString("id");
        webhooks.reported(TOWN_A);
        awaitTaken("library", 1);
        webhooks.reported(TOWN_A);
        awaitTaken("library", 2);
        webhooks.post(CITY, path + "/tests", "").then().statusCode(201);
        awaitTaken("library", 3);
        String fresh =
                webhooks.step(CITY, webhook.getString("id"), "secrets", null)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("secret");
        String begin = Receiver.got("library").getFirst().event().getString("position");
        webhooks.post(CITY, path + "/replays", Map.of("after", begin)).then().statusCode(201);
        awaitTaken("library", 4);

        JsonArray asked = new JsonArray();
        Receiver.got("library").forEach(got -> asked.add(delivery(got, webhook.get("secret"))));
        asked.add(delivery(Receiver.got("library").getLast(), fresh));
        JsonArray verdicts = verify(asked);

        assertThat(verdicts).hasSize(5);
        for (Object verdict : verdicts) {
            assertThat(((JsonObject) verdict).getMap())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "genuine", true,
                                    "body", false,
                                    "space", false,
                                    "id", false,
                                    "timestamp", false,
                                    "secret", false));
        }
    }

    private static JsonObject delivery(Receiver.Got got, String secret) {
        JsonObject headers = new JsonObject();
        for (String name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
            headers.put(name, got.header(name));
        }
        return new JsonObject()
                .put("secret", secret)
                .put("headers", headers)
                .put("body", got.body());
    }

    private JsonArray verify(JsonArray deliveries) throws Exception {
        Process verifier = node.run(Map.of(), "node", "verify.mjs");
        try (var in = verifier.getOutputStream()) {
            in.write(deliveries.toString().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said).isZero();
        return new JsonArray(said);
    }
}
