package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.PATH;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_B;
import static org.tocsin.gateway.webhook.Webhooks.await;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;
import static org.tocsin.gateway.webhook.Webhooks.idOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What an owner's newest token says holds, wherever it was used, and nothing that was before. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookOwnerTest {

    private static final String FEED = "/api/v1/feed?after=now";

    @Inject Webhooks webhooks;

    private static Tokens token(String login, String role, String division, int minutesAgo) {
        return Tokens.of(login, role).division(division).aged(Duration.ofMinutes(minutesAgo));
    }

    /** What the owner may see now, as it is written down. */
    private void awaitKnown(JsonPath webhook, String column, String value) {
        await().until(
                        () ->
                                webhooks.text(
                                                "select o."
                                                        + column
                                                        + " from webhook_owner o join webhook_subscription s"
                                                        + " on s.owner_subject = o.subject where s.id = "
                                                        + idOf(webhook))
                                        .equals(value));
    }

    @Test
    void aRoleThatWasTakenAwayEndsTheDeliveriesThoughItsOwnerOnlyReadsTheFeed() {
        JsonPath webhook =
                webhooks.subscribe(token("hook-demoted", "dashboard", "990101", 9), "demoted");
        Tokens demoted = token("hook-demoted", "town-officer", "990101", 5);
        webhooks.get(demoted, FEED).then().statusCode(200);
        webhooks.get(demoted, PATH).then().statusCode(403);
        awaitKnown(webhook, "roles", "town-officer");

        webhooks.reported(TOWN_A);

        await().until(() -> "OWNER_NOT_ENTITLED".equals(pausedFor(webhook)));
        assertThat(Receiver.got("demoted")).isEmpty();
    }

    private String pausedFor(JsonPath webhook) {
        return webhooks.text(
                "select coalesce(paused_for, '') from webhook_subscription where id = "
                        + idOf(webhook));
    }

    @Test
    void anotherDivisionHoldsFromTheNextDeliveryAndAnOlderTokenChangesNothing() {
        JsonPath webhook =
                webhooks.subscribe(token("hook-posted", "bureau-officer", "990101", 9), "posted");
        webhooks.get(token("hook-posted", "bureau-officer", "990102", 5), FEED)
                .then()
                .statusCode(200);
        awaitKnown(webhook, "division", "990102");
        Tokens older = token("hook-posted", "bureau-officer", "990101", 7);
        webhooks.get(older, PATH + "/" + webhook.getString("id")).then().statusCode(200);
        webhooks.get(older, FEED).then().statusCode(200);

        webhooks.reported(TOWN_A);
        UUID there = webhooks.reported(TOWN_B);
        awaitTaken("posted", 1);

        assertThat(Receiver.got("posted").getFirst().subject()).isEqualTo(there.toString());
        awaitKnown(webhook, "division", "990102");
    }

    @Test
    void whoWasNotSeenForTooLongIsNoLongerBelievedUntilTheNextToken() {
        Tokens owner = token("hook-away", "leader", "990101", 9);
        JsonPath webhook = webhooks.subscribe(owner, "away");
        // The subscription's own request is noted a moment later, too.
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        webhooks.sql(
                "update webhook_owner set confirmed_at = confirmed_at - interval 91 day where subject = '"
                        + Tokens.subjectOf("hook-away")
                        + "'");
        UUID meanwhile = webhooks.reported(TOWN_A);
        await().until(() -> "OWNER_UNSEEN".equals(pausedFor(webhook)));
        assertThat(Receiver.got("away")).isEmpty();

        webhooks.step(
                        owner,
                        webhook.getString("id"),
                        "resumptions",
                        Map.of("from", "WHERE_IT_STOPPED"))
                .then()
                .statusCode(200);
        awaitTaken("away", 1);
        assertThat(Receiver.got("away").getFirst().subject()).isEqualTo(meanwhile.toString());
    }

    @Test
    void aTestReachesTheOwnersReceiverAndNobodyElses() {
        JsonPath webhook = webhooks.subscribe(CITY, "own-test", "webhook.none");
        webhooks.subscribe(CITY, "not-tested");
        webhooks.post(CITY, PATH + "/" + webhook.getString("id") + "/tests", "")
                .then()
                .statusCode(201);
        awaitTaken("own-test", 1);

        assertThat(Receiver.got("not-tested"))
                .noneMatch(g -> g.event().getString("type").startsWith("org.tocsin.webhook."));
    }
}
