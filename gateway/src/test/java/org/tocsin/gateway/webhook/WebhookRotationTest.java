package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.webhook.messaging.Signature;
import org.tocsin.platform.testing.RealServers;

/** A receiver can change to a new secret in its own time. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookRotationTest {

    @Inject Webhooks webhooks;

    @Test
    void twoSecretsSignUntilTheOldOneEnds() {
        JsonPath webhook = webhooks.subscribe(CITY, "rotated");
        String fresh =
                webhooks.step(CITY, webhook.getString("id"), "secrets", null)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("secret");
        webhooks.reported(TOWN_A);
        awaitTaken("rotated", 1);
        signedBy(Receiver.got("rotated").getFirst(), fresh, webhook.getString("secret"));

        webhooks.sql(
                "update webhook_secret set expires_at = expires_at - interval 1 day where subscription_id = "
                        + Webhooks.idOf(webhook));
        webhooks.reported(TOWN_A);
        awaitTaken("rotated", 2);
        signedBy(Receiver.got("rotated").getLast(), fresh);
        assertThat(webhooks.read(CITY, PATH + "/" + webhook.getString("id")).getList("secrets"))
                .hasSize(1);
    }

    private static void signedBy(Receiver.Got got, String... secrets) {
        assertThat(got.header("webhook-signature"))
                .isEqualTo(
                        Signature.header(
                                Arrays.stream(secrets).map(Webhooks::secret).toList(),
                                got.header("webhook-id"),
                                Long.parseLong(got.header("webhook-timestamp")),
                                got.body()));
    }

    @Test
    void onlySoManySecretsSignAtATime() {
        String id = webhooks.subscribe(CITY, "many", "webhook.none").getString("id");
        for (int i = 0; i < 4; i++) {
            webhooks.step(CITY, id, "secrets", null).then().statusCode(200);
        }
        webhooks.step(CITY, id, "secrets", null)
                .then()
                .statusCode(422)
                .body("errors[0].code", org.hamcrest.Matchers.equalTo("too-many-secrets"));
    }
}
