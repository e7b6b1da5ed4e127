package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final ResilienceSettings settings =
            new SmallRyeConfigBuilder()
                    .withMapping(ResilienceSettings.class)
                    .withDefaultValue("tocsin.resilience.places.most", "10")
                    .withDefaultValue("tocsin.resilience.places.least", "2")
                    .withDefaultValue("tocsin.resilience.places.bulk", "3")
                    .withDefaultValue("tocsin.resilience.places.calm", "PT0S")
                    .build()
                    .getConfigMapping(ResilienceSettings.class);
    private final Places places = new Places(settings.places());
    private final RetryBudget retries = new RetryBudget(settings.retries());

    private int taken(boolean bulk) {
        int taken = 0;
        while (places.take(bulk)) {
            taken++;
        }
        return taken;
    }

    @Test
    void longExchangesHaveAShareOfTheirOwn() {
        assertThat(taken(true)).isEqualTo(3);
        assertThat(taken(false)).isEqualTo(7);
        places.leave(true);
        assertThat(places.take(false)).isTrue();
    }

    @Test
    void longExchangesThatStayDoNotLockOutTheShort() {
        assertThat(taken(true)).isEqualTo(3);
        for (int i = 0; i < 20; i++) {
            places.fellBehind();
        }
        assertThat(taken(false)).isEqualTo(2);
        assertThat(places.take(true)).isFalse();
    }

    @Test
    void itGivesLessToWhoFallsBehindAndMoreToWhoKeepsUp() {
        places.fellBehind();
        assertThat(places.limit()).isEqualTo(7);
        for (int i = 0; i < 20; i++) {
            places.fellBehind();
        }
        assertThat(places.limit()).isEqualTo(2);
        assertThat(taken(false)).isEqualTo(2);
        for (int i = 0; i < 200; i++) {
            taken(false);
            places.keptUp();
        }
        assertThat(places.limit()).isEqualTo(10);
    }

    @Test
    void aServiceThatHasLittleToDoProvesNothing() {
        places.fellBehind();
        for (int i = 0; i < 200; i++) {
            places.keptUp();
        }
        assertThat(places.limit()).isEqualTo(7);
    }

    @Test
    void secondAttemptsAreAShareOfTheFirst() {
        int spent = 0;
        while (retries.spend()) {
            spent++;
        }
        assertThat(spent).isEqualTo(20);
        for (int i = 0; i < 95; i++) {
            retries.sent();
        }
        spent = 0;
        while (retries.spend()) {
            spent++;
        }
        assertThat(spent).isEqualTo(9);
    }
}
