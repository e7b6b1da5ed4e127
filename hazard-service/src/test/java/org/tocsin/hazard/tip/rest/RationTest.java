package org.tocsin.hazard.tip.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.tip.app.TipSettings.Limit;

class RationTest {

    private record Fixed(int perAddress, int inAll, Duration window) implements Limit {}

    private final Ration ration = new Ration("tips", new Fixed(2, 3, Duration.ofHours(1)));

    @Test
    void countsEachAddressByItself() {
        assertThat(ration.take("a").granted()).isTrue();
        assertThat(ration.take("a").remaining()).isZero();

        Ration.Share third = ration.take("a");

        assertThat(third.granted()).isFalse();
        assertThat(third.retryAfter()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(ration.take("b").granted()).isTrue();
    }

    @Test
    void countsAllTogetherToo() {
        assertThat(ration.take("a").granted()).isTrue();
        assertThat(ration.take("b").granted()).isTrue();
        assertThat(ration.take("c").granted()).isTrue();

        assertThat(ration.take("d").granted()).isFalse();
    }

    @Test
    void whoIsOverTheirOwnLimitUsesUpNobodyElses() {
        for (int i = 0; i < 100; i++) {
            ration.take("a");
        }

        assertThat(ration.take("b").granted()).isTrue();
    }

    @Test
    void saysWhatIsLeft() {
        Ration.Share share = ration.take("a");

        assertThat(ration.policy()).isEqualTo("\"tips\";q=2;w=3600");
        assertThat(ration.state(share)).isEqualTo("\"tips\";r=1;t=1800");
    }
}
