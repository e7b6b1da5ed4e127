package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.finding;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.MovesSeen;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.visit.app.VisitMoved;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.platform.testing.RealServers;

/** A visit tells others of each status it comes to, and they may say no. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TaskOfVisitTest {

    @Inject DemoDirectory directory;
    @Inject MovesSeen moves;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    @Test
    void aVisitWithoutATaskSaysSo() {
        as(People.bureauA())
                .get(PATH + "/" + recordedAtA(0))
                .then()
                .statusCode(200)
                .body("taskId", nullValue());
    }

    @Test
    void recordingAndEachStatusAreToldOnce() {
        String id = recordedAtA(0);
        change(People.bureauA(), id, "findings", Map.of("findings", List.of(finding("仓库"))))
                .then()
                .statusCode(200);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);

        List<VisitMoved> seen = moves.of(UUID.fromString(id));
        assertThat(seen)
                .extracting(VisitMoved::status)
                .containsExactly(InspectionStatus.RECORDED, InspectionStatus.SIGNED);
        assertThat(seen)
                .allSatisfy(
                        move -> {
                            assertThat(move.unitId()).isEqualTo(People.ENTERPRISE_A);
                            assertThat(move.kind()).isEqualTo(InspectionKind.ROUTINE);
                            assertThat(move.taskId()).isNull();
                        });
    }

    @Test
    void aListIsNarrowedToATask() {
        recordedAtA(0);

        as(People.bureauA())
                .get(PATH + "?count=true&taskId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
    }

    @Test
    void whatAnObserverRefusesIsNotRecorded() {
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 1);
        upload.put("id", UUID.randomUUID().toString());
        moves.refuse(UUID.fromString((String) upload.get("id")));

        sending(People.bureauA(), upload)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unwanted"));
        as(People.bureauA()).get(PATH + "/" + upload.get("id")).then().statusCode(404);
    }
}
