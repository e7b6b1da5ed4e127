package org.tocsin.hazard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.directory.domain.DirectoryUnit;
import org.tocsin.hazard.directory.persistence.DirectoryUnitRepository;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Wire;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** The copy comes to say what the directory says, whatever way the events come. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DirectoryConvergenceTest {

    private static final String TOPIC = "tocsin.unit";
    private static final String REGISTERED = "unit.registered.v1";
    private static final String CHANGED = "unit.changed.v1";

    private final DirectoryUnitRepository units;
    private final UUID unit = Ids.next();

    DirectoryConvergenceTest(DirectoryUnitRepository units) {
        this.units = units;
    }

    @Test
    void theLastStateStandsInWhateverOrderAndHoweverOftenEventsCome() {
        try (Wire wire = new Wire()) {
            wire.send(TOPIC, REGISTERED, unit, 1, state("一", true, null));
            wire.send(TOPIC, CHANGED, unit, 5, state("五", true, null));
            wire.send(TOPIC, CHANGED, unit, 3, state("三", true, null));
            wire.send(TOPIC, CHANGED, unit, 5, state("又五", true, null));
            awaitState("五", true, null);

            UUID successor = Ids.next();
            wire.send(TOPIC, CHANGED, unit, 6, state("六", false, successor));
            wire.send(TOPIC, CHANGED, unit, 2, state("二", true, null));
            awaitState("六", false, successor);
        }
    }

    @Test
    void aUnitOfWhichCompactionLeftOnlyItsEndIsKnownWithItsSuccessor() {
        UUID successor = Ids.next();
        try (Wire wire = new Wire()) {
            wire.send(TOPIC, CHANGED, unit, 41, state("已并入", false, successor));
        }

        awaitState("已并入", false, successor);
    }

    private void awaitState(String name, boolean active, UUID successor) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () ->
                                assertThat(stored())
                                        .isEqualTo(name + " " + active + " ORANGE " + successor));
    }

    private String stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> units.findByIdOptional(unit).map(DirectoryConvergenceTest::text))
                .orElse("");
    }

    private static String text(DirectoryUnit unit) {
        var state = unit.state();
        return state.name()
                + " "
                + state.active()
                + " "
                + state.riskClass()
                + " "
                + state.successorId();
    }

    private String state(String name, boolean active, UUID successor) {
        ObjectNode data = EventContract.of(TOPIC, REGISTERED).examples().getFirst().deepCopy();
        data.put("unitId", unit.toString()).put("name", name).put("active", active);
        data.put("successorId", successor == null ? null : successor.toString());
        return data.toString();
    }
}
