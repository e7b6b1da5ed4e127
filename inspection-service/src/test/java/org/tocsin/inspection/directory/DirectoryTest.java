package org.tocsin.inspection.directory;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.UnitRegister;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** The copy of the directory follows the topic. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DirectoryTest {

    @Inject UnitRegister register;

    @Test
    void aUnitCanBeVisitedOnceItsEventHasCome() {
        UUID unit = Ids.next();
        sending(People.bureauA(), visit(unit, 0)).post(PATH).then().statusCode(422);

        register.tell(unit, 1, "unit.registered.v1", "新东岭铸造厂", "990101001");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                sending(People.bureauA(), visit(unit, 0))
                                        .post(PATH)
                                        .then()
                                        .statusCode(201)
                                        .body("unitName", equalTo("新东岭铸造厂")));
    }

    @Test
    void aVisitStaysWhereItHappenedWhenTheUnitMoves() {
        UUID unit = Ids.next();
        register.tell(unit, 1, "unit.registered.v1", "东岭木器厂", "990101001");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                sending(People.bureauA(), visit(unit, 0))
                                        .post(PATH)
                                        .then()
                                        .statusCode(201));

        register.tell(unit, 3, "unit.changed.v1", "西川木器厂", "990102001");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                sending(People.bureauB(), visit(unit, 0))
                                        .post(PATH)
                                        .then()
                                        .statusCode(201)
                                        .body("division", equalTo("990102001")));
        sending(People.bureauA(), visit(unit, 0)).post(PATH).then().statusCode(422);
    }
}
