package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final ResilienceSettings settings =
            new SmallRyeConfigBuilder()
                    .withMapping(ResilienceSettings.class)
                    .build()
                    .getConfigMapping(ResilienceSettings.class);
    private final Circuit circuit = new Circuit(settings.circuit(), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void failures(int count) {
        for (int i = 0; i < count; i++) {
            circuit.failed();
        }
    }

    private void opened() {
        failures(20);
        assertThat(circuit.isClosed()).isFalse();
    }

    @Test
    void aFewFailuresProveNothing() {
        failures(19);
        assertThat(circuit.pass()).isZero();
        failures(1);
        assertThat(circuit.pass()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void failuresAmongManySuccessesDoNotOpenIt() {
        for (int i = 0; i < 100; i++) {
            circuit.succeeded();
            circuit.succeeded();
            circuit.failed();
        }
        assertThat(circuit.isClosed()).isTrue();
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
        failures(19);
        pass(Duration.ofSeconds(11));
        failures(1);
        assertThat(circuit.isClosed()).isTrue();
    }

    @Test
    void afterThePauseThreeMayTry() {
        opened();
        pass(Duration.ofSeconds(2));
        assertThat(circuit.pass()).isZero();
        assertThat(circuit.pass()).isZero();
        assertThat(circuit.pass()).isZero();
        assertThat(circuit.pass()).isPositive();
        circuit.succeeded();
        circuit.succeeded();
        assertThat(circuit.isClosed()).isFalse();
        circuit.succeeded();
        assertThat(circuit.isClosed()).isTrue();
    }

    @Test
    void oneFailedTrialOpensItForTwiceAsLong() {
        opened();
        pass(Duration.ofSeconds(2));
        circuit.pass();
        circuit.failed();
        assertThat(circuit.pass()).isEqualTo(Duration.ofSeconds(4).toNanos());
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofSeconds(31));
            assertThat(circuit.pass()).isZero();
            circuit.failed();
        }
        assertThat(circuit.pass()).isEqualTo(Duration.ofSeconds(30).toNanos());
    }

    @Test
    void aTrialWhoseClientLeftMakesRoomForAnother() {
        opened();
        pass(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.pass()).isZero();
            circuit.left();
        }
    }
}
