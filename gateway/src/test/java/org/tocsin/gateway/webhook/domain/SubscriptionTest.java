package org.tocsin.gateway.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.gateway.webhook.domain.SubscriptionCommand.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.gateway.webhook.messaging.Signature;
import org.tocsin.platform.problem.Refusal;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final SubscriptionForm FORM =
            new SubscriptionForm("https://example.org/", List.of("hazard.*"), null, "x");
    private static final Map<SubscriptionStatus, Set<SubscriptionCommand>> LAWFUL =
            Map.of(
                    SubscriptionStatus.ACTIVE,
                    Set.of(CHANGE, PAUSE, ROTATE_SECRET, TEST, REPLAY, CLOSE),
                    SubscriptionStatus.PAUSED,
                    Set.of(CHANGE, RESUME, ROTATE_SECRET, TEST, CLOSE),
                    SubscriptionStatus.CLOSED,
                    Set.of());

    private static Subscription in(SubscriptionStatus status) {
        Subscription subscription =
                new Subscription(UUID.randomUUID(), "somebody", "990101", FORM, NOW);
        switch (status) {
            case ACTIVE -> {}
            case PAUSED -> subscription.pause(PauseReason.BY_OWNER, NOW);
            case CLOSED -> subscription.close(NOW);
        }
        return subscription;
    }

    private static void order(Subscription subscription, SubscriptionCommand command) {
        switch (command) {
            case CHANGE -> subscription.change(FORM, NOW);
            case PAUSE -> subscription.pause(PauseReason.BY_OWNER, NOW);
            case RESUME -> subscription.resume(NOW);
            case CLOSE -> subscription.close(NOW);
            case ROTATE_SECRET -> subscription.touch(ROTATE_SECRET, NOW);
            case TEST, REPLAY -> subscription.require(command);
        }
    }

    @ParameterizedTest
    @EnumSource(SubscriptionStatus.class)
    void everyCommandInEveryStatus(SubscriptionStatus status) {
        for (SubscriptionCommand command : SubscriptionCommand.values()) {
            Subscription subscription = in(status);
            if (LAWFUL.get(status).contains(command)) {
                order(subscription, command);
            } else {
                assertThatThrownBy(() -> order(subscription, command))
                        .as(status + " " + command)
                        .isInstanceOf(Refusal.WrongState.class);
                assertThat(subscription.snapshot().status()).isEqualTo(status);
            }
        }
    }

    @Test
    void aResumedSubscriptionHasNoReasonToBePausedAnyMore() {
        Subscription subscription = in(SubscriptionStatus.PAUSED);
        subscription.resume(NOW);
        assertThat(subscription.snapshot().pausedFor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,15", "3,45", "4,135", "8,10935", "9,21600", "400,21600"})
    void pausesGrowUpToTheLongest(int failures, long seconds) {
        RetryPlan plan = new RetryPlan(Duration.ofSeconds(5), 3, Duration.ofHours(6), 0);
        assertThat(plan.pause(failures, null, new Random(1)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void pausesDifferByChanceWithinTheJitterAndTheReceiverMayAskForMore() {
        RetryPlan plan = new RetryPlan(Duration.ofSeconds(100), 3, Duration.ofHours(6), 0.2);
        Random random = new Random(1);
        List<Duration> pauses =
                java.util.stream.Stream.generate(() -> plan.pause(1, null, random))
                        .limit(200)
                        .toList();

        assertThat(pauses)
                .allMatch(p -> p.toMillis() >= 80_000 && p.toMillis() <= 120_000)
                .anyMatch(p -> p.toMillis() < 85_000)
                .anyMatch(p -> p.toMillis() > 115_000);
        assertThat(plan.pause(1, Duration.ofHours(1), random)).isEqualTo(Duration.ofHours(1));
        assertThat(plan.pause(1, Duration.ofDays(9), random)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void signsAsTheSpecificationsExampleDoes() {
        byte[] secret = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String body = "{\"test\": 2432232314}";

        assertThat(
                        Signature.header(
                                List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.text(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}
