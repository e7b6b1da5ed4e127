package org.tocsin.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.LaunchFailure;

class SuiteClockTest {

    @TempDir private Path home;

    @Test
    void goesForwardByDurationsAndToInstants() {
        SuiteClock clock = new Home(home).clock();

        clock.advance(Duration.ofHours(2));
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(125));

        Instant monday = Instant.now().plus(7, ChronoUnit.DAYS);
        clock.advanceTo(monday);
        assertThat(clock.now()).isCloseTo(monday, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void neverGoesBack() {
        SuiteClock clock = new Home(home).clock();
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> clock.advanceTo(Instant.now())).isInstanceOf(LaunchFailure.class);
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(1));
    }
}
