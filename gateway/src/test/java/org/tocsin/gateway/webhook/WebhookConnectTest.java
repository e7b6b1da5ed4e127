package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.await;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;
import static org.tocsin.gateway.webhook.Webhooks.form;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;

/**
 * What is connected to, and what is not; only 127.0.0.1 is allowed here besides public addresses.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookConnectTest {

    @Inject Webhooks webhooks;

    /** What came of a test delivery. */
    private JsonPath tested(JsonPath webhook) {
        String made =
                webhooks.post(CITY, PATH + "/" + webhook.getString("id") + "/tests", "")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String path = made.substring(made.indexOf("/api/"));
        await().until(() -> webhooks.read(CITY, path).getString("settledAt") != null);
        return webhooks.read(CITY, path);
    }

    private JsonPath to(String url) {
        return webhooks.post(CITY, PATH, form(url, "webhook.none"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:%d/",
                "http://0.0.0.0:%d/",
                "http://169.254.169.254/",
                "http://10.0.0.1/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.2]:%d/",
                "http://[::ffff:7f00:2]:%d/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://2130706433:%d/",
                "http://017700000001:%d/",
                "http://0x7f000001:%d/",
                "http://127.1:%d/",
                "ftp://example.org/",
                "http://u@example.org/",
                "nonsense"
            })
    void anAddressThatIsNotPublicIsRefusedAtOnce(String url) {
        webhooks.post(CITY, PATH, form(url.formatted(Receiver.port())))
                .then()
                .statusCode(422)
                .body("errors[0].code", org.hamcrest.Matchers.equalTo("url-refused"));
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsRefusedWhenItIsUsed() {
        JsonPath webhook = to("http://rebound.test:" + Receiver.port() + "/private");

        JsonPath delivery = tested(webhook);

        assertThat(delivery.getString("status")).isEqualTo("GIVEN_UP");
        assertThat(delivery.getString("log[0].failure")).isEqualTo("ADDRESS_REFUSED");
        assertThat(Receiver.got("private")).isEmpty();
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        JsonPath delivery = tested(to("http://mixed.test:" + Receiver.port() + "/mixed"));

        assertThat(delivery.getString("log[0].failure")).isEqualTo("ADDRESS_REFUSED");
        assertThat(Receiver.got("mixed")).isEmpty();
    }

    /** The name leads to 127.0.0.1 when asked first and to 127.0.0.2 ever after. */
    @Test
    void theAddressThatWasJudgedIsTheOneThatIsConnectedTo() {
        TestNames.forget("flip.test");
        JsonPath delivery = tested(to("http://flip.test:" + Receiver.port() + "/flip"));

        assertThat(delivery.getString("status")).isEqualTo("DELIVERED");
        assertThat(delivery.getString("log[0].address")).isEqualTo("127.0.0.1");
        assertThat(TestNames.asked("flip.test")).isEqualTo(1);
        assertThat(Receiver.got("flip").getFirst().header("host"))
                .isEqualTo("flip.test:" + Receiver.port());

        JsonPath again = tested(to("http://flip.test:" + Receiver.port() + "/flip"));
        assertThat(again.getString("log[0].failure")).isEqualTo("ADDRESS_REFUSED");
    }

    @Test
    void tlsIsForTheNameThoughTheAddressIsConnectedTo() {
        JsonPath right = tested(to("https://tls.test:" + Receiver.tlsPort() + "/tls"));
        JsonPath wrong = tested(to("https://other-tls.test:" + Receiver.tlsPort() + "/tls"));

        assertThat(right.getString("status")).isEqualTo("DELIVERED");
        assertThat(wrong.getString("log[0].failure")).isEqualTo("NOT_REACHED");
        assertThat(Receiver.got("tls")).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        Receiver.behave("moved-away", _ -> 307);

        JsonPath delivery = tested(webhooks.subscribe(CITY, "moved-away", "webhook.none"));

        assertThat(delivery.getInt("log[0].status")).isEqualTo(307);
        assertThat(delivery.getString("status")).isEqualTo("GIVEN_UP");
        assertThat(Receiver.got("elsewhere")).isEmpty();
    }

    @Test
    void aLongAnswerIsCutOffAndItsBeginningIsInTheLog() {
        Receiver.behave("long", _ -> 500);

        JsonPath delivery = tested(webhooks.subscribe(CITY, "long", "webhook.none"));

        assertThat(delivery.getInt("log[0].status")).isEqualTo(500);
        assertThat(delivery.getString("log[0].excerpt")).startsWith("answer xxx").hasSize(500);
    }

    @Test
    void aPausedWebhookCanBeTested() {
        JsonPath webhook = webhooks.subscribe(CITY, "tested", "webhook.none");
        webhooks.step(CITY, webhook.getString("id"), "pauses", null).then().statusCode(200);

        assertThat(tested(webhook).getString("status")).isEqualTo("DELIVERED");
        assertThat(Receiver.got("tested").getFirst().event().getString("type"))
                .isEqualTo("org.tocsin.webhook.test.v1");
    }

    @Test
    void nobodyAnswers() {
        JsonPath delivery = tested(to("http://127.0.0.1:1/"));

        assertThat(delivery.getString("log[0].failure")).isEqualTo("NOT_REACHED");
    }

    @Test
    void aSlowReceiverIsLeftInTimeAndHoldsUpNobodyElse() {
        Receiver.behave("slow", _ -> sleep());
        webhooks.subscribe(CITY, "slow", "hazard.*");
        webhooks.subscribe(CITY, "quick", "hazard.*");
        Instant before = Instant.now();
        webhooks.reported(TOWN_A, 3);
        awaitTaken("quick", 3);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        JsonPath delivery = tested(webhooks.subscribe(CITY, "slow", "webhook.none"));
        assertThat(delivery.getString("log[0].failure")).isEqualTo("TIMED_OUT");
        assertThat(delivery.getLong("log[0].millis")).isBetween(1_900L, 4_000L);
    }

    private static int sleep() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }
}
