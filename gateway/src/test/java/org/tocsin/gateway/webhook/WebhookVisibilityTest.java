package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_B;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Who subscribed is told what left and what entered, as those are who pull. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookVisibilityTest {

    private static final String EVENT = "org.tocsin.hazard.reported.v1";
    private static final String LEFT = "org.tocsin.feed.left.v1";
    private static final String ENTERED = "org.tocsin.feed.entered.v1";

    @Inject Webhooks webhooks;

    private static List<String> types(String path) {
        return Receiver.taken(path).stream().map(got -> got.event().getString("type")).toList();
    }

    @Test
    void tellsWhoLosesARecordAndWhoGetsIt() {
        Tokens losing = Tokens.of("webhook-losing", "bureau-officer").division("990101");
        Tokens getting = Tokens.of("webhook-getting", "bureau-officer").division("990102");
        webhooks.subscribe(losing, "losing", "hazard.*");
        webhooks.subscribe(getting, "getting", "hazard.*");
        narrowed("narrowed");
        UUID id = webhooks.reported(TOWN_A);
        webhooks.publish(id, 2, TOWN_B);

        awaitTaken("losing", 2);
        awaitTaken("getting", 2);
        awaitTaken("narrowed", 2);
        assertThat(types("losing")).containsExactly(EVENT, LEFT);
        assertThat(types("getting")).containsExactly(ENTERED, EVENT);
        assertThat(types("narrowed")).containsExactly(EVENT, LEFT);
        Receiver.Got left = Receiver.taken("losing").getLast();
        assertThat(left.header("webhook-id")).isEqualTo(left.event().getString("id"));
        assertThat(left.subject()).isEqualTo(id.toString());
        assertThat(left.event().containsKey("division")).isFalse();
        assertThat(left.event().getJsonObject("data").getMap())
                .isEqualTo(Map.of("record", "hazard"));
    }

    /** A city's subscription to what happens in one of its districts. */
    private void narrowed(String path) {
        Map<String, Object> form = Webhooks.form(Receiver.url(path), "hazard.*");
        form.put("division", "990101");
        webhooks.post(CITY, PATH, form).then().statusCode(201);
    }
}
