package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.outbox.EventWitness;

/** The witness is there in all tests, and is able to fail. */
class ContractWitnessTest {

    private static final String TYPE = "unit.registered.v1";

    private final EventWitness witness = new ContractWitness("/responsibility-service");

    private static String example() {
        return EventContract.of("tocsin.unit", TYPE).examples().getFirst().toString();
    }

    @Test
    void isFoundByTheOutbox() {
        assertThat(ServiceLoader.load(EventWitness.class))
                .hasExactlyElementsOfTypes(ContractWitness.class);
    }

    @Test
    void letsPassWhatKeepsItsPromise() {
        assertThatCode(() -> witness.committing("tocsin.unit", TYPE, example()))
                .doesNotThrowAnyException();
        assertThatCode(() -> witness.committing("tocsin.test-1", "note.said.v1", "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void whoPlaysAnotherServicePlaysItTruly() {
        assertThatThrownBy(() -> witness.committing("tocsin.hazard", "hazard.closed.v1", "{}"))
                .isInstanceOf(AssertionError.class);
        assertThatCode(
                        () ->
                                new ContractWitness("/gateway")
                                        .committing("tocsin.hazard", "hazard.closed.v1", "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatWasNotPromised() {
        String more = example().replaceFirst("\\{", "{\"telephone\":\"1\",");

        assertThatThrownBy(() -> witness.committing("tocsin.unit", TYPE, more))
                .hasMessageContaining("telephone");
        assertThatThrownBy(() -> witness.committing("tocsin.unit", "unit.vanished.v1", "{}"))
                .hasMessageContaining("unit.vanished.v1");
        assertThatThrownBy(() -> witness.committing("tocsin.nobodys", TYPE, example()))
                .hasMessageContaining("No service publishes on tocsin.nobodys");
        assertThatThrownBy(
                        () ->
                                witness.committing(
                                        "tocsin.test-1.dlq", "inbox.event-failed.v1", "{}"))
                .isInstanceOf(AssertionError.class);
    }
}
