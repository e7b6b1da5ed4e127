package org.tocsin.accident.indicator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.accident.testing.Api.INDICATORS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Announcements;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Limits that come by events, consumption that follows every revision. Each test has a year. */
@QuarkusTest
@WithTestResource(RealServers.class)
class IndicatorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEATHS_5 = "{\"measure\": \"DEATHS\", \"limit\": 5}";

    private final Units units;

    IndicatorTest(Units units) {
        this.units = units;
    }

    private static Response indicators(String bearer, UUID unit, String more) {
        return Api.as(bearer).get(INDICATORS + "?unitId=" + unit + more);
    }

    private static void awaitStatus(UUID unit, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                indicators(People.auditor(), unit, "")
                                        .then()
                                        .body("items.status", contains(status)));
    }

    private static String accident(int year, String division, UUID unit, int deaths) {
        Map<String, Object> report = Api.flash(Instant.parse(year + "-05-01T00:00:00Z"));
        report.put("division", division);
        report.put("deaths", deaths);
        if (unit != null) {
            report.put("unitId", unit.toString());
        }
        return Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");
    }

    @Test
    void consumptionGoesUpAndDownAndTellsEachCrossing() {
        UUID town = UUID.randomUUID();
        Announcements.unit(town, "TOWN", "990101002");
        Announcements.inForce(UUID.randomUUID(), town, "990101002", 2022, DEATHS_5);
        awaitStatus(town, "WITHIN");
        String indicator = indicators(People.auditor(), town, "").path("items[0].id");

        String id = accident(2022, "990101002", null, 3);
        awaitStatus(town, "WITHIN");
        for (int deaths : List.of(4, 5, 6)) {
            Api.revise(People.leaderA(), id, "SUPPLEMENTARY", "\"deaths\": " + deaths)
                    .then()
                    .statusCode(200);
        }
        indicators(People.auditor(), town, "")
                .then()
                .body("items.consumed", contains(6))
                .body("items.remaining", contains(-1))
                .body("items.status", contains("EXCEEDED"));
        Api.step(People.leaderA(), id, "withdrawals", Api.REASON).then().statusCode(200);
        awaitStatus(town, "WITHIN");

        List<Topic.Seen> events = Topic.of("tocsin.indicator", indicator, 4);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "indicator.warning.v1",
                        "indicator.exhausted.v1",
                        "indicator.exceeded.v1",
                        "indicator.within.v1");
        assertThat(events).extracting(Topic.Seen::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(Topic.Seen::division).containsOnly("990101002");
        for (Topic.Seen event : events) {
            EventContract.of("tocsin.indicator", event.shortType()).accepts(event.json());
        }
    }

    @Test
    void whatHappenedBeforeTheAgreementCountsToo() {
        accident(2021, "990101002", null, 4);
        UUID town = UUID.randomUUID();
        Announcements.unit(town, "TOWN", "990101002");
        Announcements.inForce(UUID.randomUUID(), town, "990101002", 2021, DEATHS_5);

        awaitStatus(town, "WARNING");
    }

    @Test
    void anEnterpriseAnswersForItselfAlone() {
        UUID enterprise = units.inTownA();
        UUID neighbour = units.inTownA();
        Announcements.inForce(UUID.randomUUID(), enterprise, "990101001", 2020, DEATHS_5);
        awaitStatus(enterprise, "WITHIN");

        accident(2020, "990101001", neighbour, 9);
        awaitStatus(enterprise, "WITHIN");
        accident(2020, "990101001", enterprise, 5);

        awaitStatus(enterprise, "EXHAUSTED");
        indicators(People.enterpriseOf(enterprise), enterprise, "")
                .then()
                .body("items.consumed", contains(5));
        indicators(People.enterpriseOf(neighbour), enterprise, "").then().body("items", empty());
    }

    @Test
    void aLimitWaitsForItsUnitToBeKnown() {
        UUID town = UUID.randomUUID();
        accident(2019, "990101002", null, 5);
        Announcements.inForce(UUID.randomUUID(), town, "990101002", 2019, DEATHS_5);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                indicators(People.auditor(), town, "")
                                        .then()
                                        .body("items.limit", contains(5))
                                        .body("items[0].status", nullValue()));

        Announcements.unit(town, "TOWN", "990101002");

        awaitStatus(town, "EXHAUSTED");
    }

    @Test
    void aTerminatedAgreementLimitsNothingAnyMoreButDidThen() {
        UUID town = UUID.randomUUID();
        UUID agreement = UUID.randomUUID();
        Announcements.unit(town, "TOWN", "990101002");
        Announcements.inForce(agreement, town, "990101002", 2018, DEATHS_5);
        awaitStatus(town, "WITHIN");
        String then = indicators(People.auditor(), town, "").path("items[0].asOf");

        Announcements.terminated(agreement, town, "990101002", 2018, DEATHS_5);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> indicators(People.auditor(), town, "").then().body("items", empty()));
        indicators(People.auditor(), town, "&asOf=" + then).then().body("items.limit", contains(5));
    }

    @Test
    void aNewerAgreementTakesThePlaceOfTheOlder() {
        UUID town = UUID.randomUUID();
        Announcements.unit(town, "TOWN", "990101002");
        Announcements.inForce(UUID.randomUUID(), town, "990101002", 2017, DEATHS_5);
        awaitStatus(town, "WITHIN");
        accident(2017, "990101002", null, 5);
        awaitStatus(town, "EXHAUSTED");

        Announcements.inForce(
                UUID.randomUUID(),
                town,
                "990101002",
                2017,
                "{\"measure\": \"DEATHS\", \"limit\": 10}");

        awaitStatus(town, "WITHIN");
        String id = indicators(People.auditor(), town, "").path("items[0].id");
        Api.as(People.auditor())
                .get(INDICATORS + "/" + id)
                .then()
                .statusCode(200)
                .body("limit", equalTo(10));
        Api.as(People.bureauB()).get(INDICATORS + "/" + id).then().statusCode(404);
    }
}
