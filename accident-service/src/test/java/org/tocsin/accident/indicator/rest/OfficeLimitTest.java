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
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.indicator.app.ThresholdHistory;
import org.tocsin.accident.indicator.domain.Thresholds;
import org.tocsin.accident.testing.Announcements;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Limits of the committee's office. Each test has a year from 2005 to 2010. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OfficeLimitTest {

    private static final String OFFICE = People.officeOf("990102");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThresholdHistory thresholds;

    OfficeLimitTest(ThresholdHistory thresholds) {
        this.thresholds = thresholds;
    }

    private static Response set(
            String bearer, String division, int year, String measure, String limit) {
        return Api.as(bearer)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"division": "%s", "year": %d, "measure": "%s", "limit": %s, "documentNo": "安委〔%d〕3号"}
                        """
                                .formatted(division, year, measure, limit, year))
                .post(INDICATORS);
    }

    private static Response read(String id) {
        return Api.as(People.bureauB()).get(INDICATORS + "/" + id);
    }

    private static Response step(String id, String tag, String path, String body) {
        var request = Api.as(OFFICE).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(INDICATORS + "/" + id + "/" + path);
    }

    private static String accident(String day) {
        return Api.as(People.bureauB())
                .get(Api.ACCIDENTS + "?division=990102&occurredFrom=" + day + "&occurredTo=" + day)
                .path("items[0].id");
    }

    @Test
    void consumptionCrossesEachThresholdUpAndDownAndIsToldOnce() {
        Historic.enter(List.of(Historic.of("2010-03-01", "990102002", "FIRE", 3)));
        Response created = set(OFFICE, "990102002", 2010, "DEATHS", "5");
        created.then()
                .statusCode(201)
                .body("consumed", equalTo(3))
                .body("status", equalTo("WITHIN"))
                .body("source", equalTo("OFFICE"))
                .body("unitId", nullValue())
                .body("elapsedRatioPercent", equalTo(100.0f))
                .body("consumedRatioPercent", equalTo(60.0f))
                .body("allowedTransitions.name", contains("change-limit", "withdraw-limit"));
        String id = created.path("id");
        Historic.enter(
                List.of(
                        Historic.of("2010-03-02", "990102002", "FIRE", 1),
                        Historic.of("2010-03-03", "990102002", "FIRE", 1),
                        Historic.of("2010-03-04", "990102002", "FIRE", 1),
                        Historic.of("2010-03-05", "990102002", "FIRE", 0)));
        String leader = People.leaderOf("990102");

        // out of the year, then merged, then withdrawn
        Api.revise(
                        People.bureauB(),
                        accident("2010-03-04"),
                        "CORRECTION",
                        "\"occurredAt\": \"2009-12-31T00:00:00Z\"")
                .then()
                .statusCode(200);
        Api.step(
                        People.bureauB(),
                        accident("2010-03-03"),
                        "merges",
                        "{\"intoAccidentId\": \"%s\", \"reason\": \"同一事故\"}"
                                .formatted(accident("2010-03-05")))
                .then()
                .statusCode(200);
        Api.step(leader, accident("2010-03-02"), "withdrawals", Api.REASON).then().statusCode(200);

        read(id).then().body("consumed", equalTo(3)).body("status", equalTo("WITHIN"));
        List<Topic.Seen> events = Topic.of("tocsin.indicator", id, 6);
        assertThat(events)
                .extracting(e -> e.data().path("status").asText())
                .containsExactly(
                        "WARNING", "EXHAUSTED", "EXCEEDED", "EXHAUSTED", "WARNING", "WITHIN");
        events.forEach(e -> EventContract.of("tocsin.indicator", e.shortType()).accepts(e.json()));
    }

    @Test
    void aChangedLimitHoldsFromThenOn() {
        Historic.enter(List.of(Historic.of("2009-03-01", "990102001", "FIRE", 0)));
        String id = set(OFFICE, "990102001", 2009, "ACCIDENTS", "4").path("id");
        Response before = read(id);

        step(id, before.header("ETag"), "limits", "{\"limit\": 1, \"documentNo\": \"安委〔2009〕9号\"}")
                .then()
                .statusCode(200)
                .body("limit", equalTo(1))
                .body("documentNo", equalTo("安委〔2009〕9号"))
                .body("status", equalTo("EXHAUSTED"));
        step(id, before.header("ETag"), "limits", "{\"limit\": 2, \"documentNo\": \"x\"}")
                .then()
                .statusCode(412);
        step(id, null, "limits", "{\"limit\": 2, \"documentNo\": \"x\"}").then().statusCode(428);
        Api.as(People.bureauB())
                .get(INDICATORS + "/" + id + "?asOf=" + before.path("asOf"))
                .then()
                .body("limit", equalTo(4))
                .body("status", equalTo("WITHIN"));
        set(OFFICE, "990102001", 2009, "ACCIDENTS", "9").then().statusCode(422);
        step(id, read(id).header("ETag"), "withdrawals", "{\"reason\": \"重新分解\"}")
                .then()
                .statusCode(204);
        read(id).then().statusCode(404);
        set(OFFICE, "990102001", 2009, "ACCIDENTS", "9").then().statusCode(201);
    }

    @Test
    void anAgreementInForceTakesItsPlaceUntilItEnds() {
        String id = set(OFFICE, "990102001", 2008, "DEATHS", "7").path("id");
        UUID town = UUID.randomUUID();
        UUID agreement = UUID.randomUUID();
        String limits = "{\"measure\": \"DEATHS\", \"limit\": 5}";
        Announcements.unit(town, "TOWN", "990102001");
        Announcements.inForce(agreement, town, "990102001", 2008, limits);
        awaitLimits(5);
        read(id).then().statusCode(404);
        set(OFFICE, "990102001", 2008, "DEATHS", "6").then().statusCode(422);

        Announcements.terminated(agreement, town, "990102001", 2008, limits);

        awaitLimits(7);
        read(id).then().statusCode(200).body("source", equalTo("OFFICE"));
    }

    private static void awaitLimits(int limit) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                Api.as(People.bureauB())
                                        .get(
                                                INDICATORS
                                                        + "?year=2008&division=990102001&measure=DEATHS")
                                        .then()
                                        .body("items.limit", contains(limit)));
    }

    @Test
    void aPastInstantIsJudgedByTheThresholdOfThen() {
        Historic.enter(List.of(Historic.of("2007-03-01", "990102001", "FIRE", 3)));
        String id = set(OFFICE, "990102001", 2007, "DEATHS", "5").path("id");
        String then = read(id).path("asOf");
        try {
            thresholds.adopt(new Thresholds(new BigDecimal(60)));
            thresholds.adopt(new Thresholds(new BigDecimal("60.0")));

            read(id).then().body("status", equalTo("WARNING"));
            Api.as(People.bureauB())
                    .get(INDICATORS + "/" + id + "?asOf=" + then)
                    .then()
                    .body("status", equalTo("WITHIN"));
        } finally {
            thresholds.adopt(new Thresholds(new BigDecimal(80)));
        }
        assertThat(Topic.of("tocsin.indicator", id, 2))
                .extracting(Topic.Seen::shortType)
                .containsExactly("indicator.warning.v1", "indicator.within.v1");
    }

    @Test
    void onlyTheOfficeAndOnlyWhereItIsCompetent() {
        set(People.bureauB(), "990102001", 2006, "DEATHS", "5").then().statusCode(403);
        set(People.officeA(), "990102001", 2006, "DEATHS", "5").then().statusCode(404);
        set(OFFICE, "990102001", 2006, "DEATHS", "5.5").then().statusCode(400);
        set(OFFICE, "990102001", 2006, "DEATHS", "-5").then().statusCode(400);
        Api.as(People.bureauB())
                .get(INDICATORS + "?year=2006&division=990102")
                .then()
                .body("items", empty());
    }
}
