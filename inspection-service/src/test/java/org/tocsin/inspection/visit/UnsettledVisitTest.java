package org.tocsin.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.MovesSeen;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.inspection.testing.UnitRegister;
import org.tocsin.inspection.visit.app.SettlementSweep;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Visits at units that the directory has not told of yet. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnsettledVisitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject DemoDirectory directory;
    @Inject UnitRegister units;
    @Inject MovesSeen moves;
    @Inject SettlementSweep sweep;

    private UUID unit;

    @BeforeEach
    void aUnitThatNobodyHasToldOf() {
        directory.load();
        unit = Ids.next();
    }

    private Map<String, Object> early(int findings) {
        Map<String, Object> visit = visit(unit, findings);
        visit.put("unitName", "新厂");
        visit.put("division", "990101001");
        return visit;
    }

    private String recorded(int findings) {
        return sending(People.bureauA(), early(findings))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("settled", equalTo(false))
                .body("unitName", equalTo("新厂"))
                .body("division", equalTo("990101001"))
                .body("settlement.saidDivision", equalTo("990101001"))
                .extract()
                .path("id");
    }

    private void settles(String bearer, String id) {
        await().atMost(PATIENCE)
                .until(() -> Boolean.TRUE.equals(as(bearer).get(PATH + "/" + id).path("settled")));
    }

    @Test
    void itIsKeptWithinTheDivisionThatWasSaidUntilTheUnitComes() {
        String id = recorded(1);

        as(People.townA()).get(PATH + "/" + id).then().statusCode(200);
        as(People.bureauB()).get(PATH + "/" + id).then().statusCode(404);
        as(People.bureauA())
                .get(PATH + "?settled=false&unitId=" + unit)
                .then()
                .body("items.id", contains(id));
        units.tell(unit, 1, "unit.registered.v1", "东岭新厂有限公司", "990101001");
        settles(People.bureauA(), id);
        as(People.bureauA())
                .get(PATH + "/" + id)
                .then()
                .body("unitName", equalTo("东岭新厂有限公司"))
                .body("industry", equalTo("C3411"))
                .body("settlement.at", notNullValue())
                .body("settlement.nameDiffers", equalTo(true))
                .body("settlement.divisionDiffers", equalTo(false));
        as(People.bureauA())
                .get(PATH + "?settled=false&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        assertThat(directory.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("record", "settle");
        assertThat(moves.of(UUID.fromString(id))).hasSize(1);
    }

    @Test
    void theWorldIsToldOnlyThenAndOnceOfEverything() {
        String id = recorded(1);
        change(People.bureauA(), id, "findings", Map.of("findings", List.of(finding("仓库"))))
                .then()
                .statusCode(200);
        String marker = recordedAtA(0);
        try (Topic topic = new Topic("tocsin.inspection")) {
            await().atMost(PATIENCE).until(() -> !topic.of(marker).isEmpty());
            assertThat(topic.of(id)).isEmpty();

            units.tell(unit, 1, "unit.registered.v1", "新厂", "990101001");
            await().atMost(PATIENCE).until(() -> topic.of(id).size() >= 3);
            units.tell(unit, 2, "unit.changed.v1", "新厂二", "990101001");
            change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                    .then()
                    .statusCode(200);
            await().atMost(PATIENCE).until(() -> topic.of(id).size() >= 4);

            assertThat(topic.of(id))
                    .extracting(Topic.Event::type)
                    .containsExactly(
                            "org.tocsin.inspection.recorded.v1",
                            "org.tocsin.inspection.finding-recorded.v1",
                            "org.tocsin.inspection.finding-recorded.v1",
                            "org.tocsin.inspection.signed.v1");
            assertThat(topic.of(id))
                    .extracting(Topic.Event::sequence)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void theDirectorysDivisionHoldsAndTheDifferenceIsShown() {
        String id = recorded(0);
        units.tell(unit, 1, "unit.registered.v1", "新厂", "990102001");
        settles(People.bureauB(), id);

        as(People.bureauA()).get(PATH + "/" + id).then().statusCode(404);
        as(People.bureauB())
                .get(PATH + "/" + id)
                .then()
                .body("division", equalTo("990102001"))
                .body("settlement.saidDivision", equalTo("990101001"))
                .body("settlement.divisionDiffers", equalTo(true));
    }

    @Test
    void nobodySignsWhatMayStillChange() {
        String id = recorded(0);

        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-unsettled"));
        change(People.bureauA(), id, "signature-refusals", Map.of("reason", "不签"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-unsettled"));
    }

    @Test
    void theSweepSettlesWhatMissedItsUnit() {
        String id = recorded(0);
        directory.keepSilently(unit, "新厂", "990101001");
        as(People.bureauA()).get(PATH + "/" + id).then().body("settled", equalTo(false));

        sweep.run();
        sweep.run();

        as(People.bureauA()).get(PATH + "/" + id).then().body("settled", equalTo(true));
        assertThat(directory.auditOf(id)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, /unitId, unknown-unit",
                "新厂, -, /division, unit-not-described",
                "-, 990101001, /unitName, unit-not-described",
                "新厂, 990102001, /division, division-out-of-scope",
                "新厂, 990199, /division, division-out-of-scope"
            })
    void theInspectorsWordReachesAsFarAsTheInspector(
            String name, String division, String pointer, String code) {
        Map<String, Object> visit = early(0);
        visit.put("id", Ids.next().toString());
        visit.put("unitName", name);
        visit.put("division", division);

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        as(People.bureauA()).get(PATH + "/" + visit.get("id")).then().statusCode(404);
    }

    @Test
    void aKnownUnitOfOthersIsNotTakenOnAnybodysWord() {
        Map<String, Object> visit = early(0);
        visit.put("unitId", People.ENTERPRISE_B.toString());

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-unit"));
    }

    @Test
    void aDepartmentSaysTheIndustryThatItSupervises() {
        Map<String, Object> visit = early(0);
        sending(People.departmentA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("industry-out-of-scope"));
        visit.put("industry", "C2614");
        String id =
                sending(People.departmentA(), visit)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        as(People.departmentA())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("industry", equalTo("C2614"))
                .body("settlement.at", nullValue());
    }
}
