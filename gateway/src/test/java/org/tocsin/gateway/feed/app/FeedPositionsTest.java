package org.tocsin.gateway.feed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.problem.Refusal;

/** A position is worth the same in every gateway that has the key, now and after a restart. */
class FeedPositionsTest {

    private static final String KEY = "a key of this test, long enough for it";

    @Test
    void outlivesTheGatewayThatGaveItOut() {
        String position = gateway(KEY).seal(4_711);

        assertThat(gateway(KEY).open(position)).isEqualTo(4_711);
        assertThat(gateway(KEY).seal(4_711)).isEqualTo(position);
    }

    @Test
    void isRefusedWhereItWasNotGivenOut() {
        String position = gateway(KEY).seal(4_711);

        assertThatThrownBy(() -> gateway(KEY + "?").open(position))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static FeedPositions gateway(String key) {
        return new FeedPositions(
                new FeedSettings() {
                    @Override
                    public String key() {
                        return key;
                    }

                    @Override
                    public Duration retention() {
                        return Duration.ofDays(30);
                    }

                    @Override
                    public Duration skew() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Map<String, String> topics() {
                        return Map.of();
                    }
                });
    }
}
