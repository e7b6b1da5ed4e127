package org.tocsin.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.webhook.Webhooks.CITY;
import static org.tocsin.gateway.webhook.Webhooks.TOWN_A;
import static org.tocsin.gateway.webhook.Webhooks.await;
import static org.tocsin.gateway.webhook.Webhooks.awaitTaken;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.webhook.app.Dispatch;
import org.tocsin.gateway.webhook.app.Dispatcher;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Several instances over one database. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Receiver.class)
class WebhookSharingTest {

    private static final Tokens OFFICE =
            Tokens.of("sharing-office", "committee-office").division("990100");

    @Inject Webhooks webhooks;
    @Inject Dispatch dispatch;
    @Inject EntityManager entities;

    private long owners() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                entities.createNativeQuery(
                                                                "select count(distinct owner) from webhook_bucket"
                                                                        + " where owner is not null")
                                                        .getSingleResult())
                                        .longValue());
    }

    @Test
    void twoInstancesShareAndNothingIsSentTwiceOrOutOfOrderWhileTheyComeAndGo() {
        int subscriptions = 6;
        for (int i = 0; i < subscriptions; i++) {
            webhooks.subscribe(OFFICE, "shared-" + i, "hazard.*");
        }
        List<UUID> hazards = java.util.stream.Stream.generate(Ids::next).limit(5).toList();
        try (Dispatcher second = dispatch.another()) {
            hazards.forEach(id -> webhooks.publish(id, 1, TOWN_A));
            await().untilAsserted(() -> assertThat(second.buckets()).hasSize(32));
            await().untilAsserted(() -> assertThat(owners()).isEqualTo(2));
            hazards.forEach(id -> webhooks.publish(id, 2, TOWN_A));
            hazards.forEach(id -> webhooks.publish(id, 3, TOWN_A));
            awaitTaken("shared-0", 15);
        }
        hazards.forEach(id -> webhooks.publish(id, 4, TOWN_A));
        for (int i = 0; i < subscriptions; i++) {
            awaitTaken("shared-" + i, 20);
            for (UUID hazard : hazards) {
                assertThat(
                                Receiver.got("shared-" + i).stream()
                                        .filter(g -> g.subject().equals(hazard.toString()))
                                        .map(Receiver.Got::sequence))
                        .containsExactly("1", "2", "3", "4");
            }
        }
    }

    /**
     * As after kill -9: the leases of the dead run on, and what it had not settled is still there.
     */
    @Test
    void whatADeadInstanceLeftIsTakenOverWhenItsLeasesEnd() {
        webhooks.subscribe(CITY, "left", "hazard.*");
        webhooks.sql(
                "insert into webhook_member (instance, seen_at) values ('dead', utc_timestamp(6))");
        webhooks.sql(
                "update webhook_bucket set owner = 'dead', epoch = epoch + 1,"
                        + " leased_until = utc_timestamp(6) + interval 4 second");
        Instant killed = Instant.now();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        UUID hazard = webhooks.reported(TOWN_A);

        awaitTaken("left", 1);

        assertThat(Receiver.got("left").getFirst().subject()).isEqualTo(hazard.toString());
        assertThat(Receiver.got("left").getFirst().at()).isAfter(killed.plusSeconds(3));
    }

    /** The receiver has it, the instance died before it could write that down. */
    @Test
    void whatWasNotWrittenDownIsSentAgainUnderTheSameId() {
        String id = webhooks.subscribe(CITY, "again", "hazard.*").getString("id");
        webhooks.reported(TOWN_A);
        awaitTaken("again", 1);
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        webhooks.sql(
                "update webhook_delivery set status = 'PENDING', settled_at = null, attempts = 5"
                        + " where subscription_id = unhex('"
                        + id.replace("-", "")
                        + "')");

        awaitTaken("again", 2);

        assertThat(Receiver.got("again").getLast().header("webhook-id"))
                .isEqualTo(Receiver.got("again").getFirst().header("webhook-id"));
    }
}
