package org.tocsin.responsibility.score.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;
import org.tocsin.responsibility.testing.Topic;

/** What comes at once, and from elsewhere in this service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ScoreRaceTest {

    private static final String TOPIC = "tocsin.enterprise-score";

    private final Enforcement enforcement;

    ScoreRaceTest(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    private static String of(UUID unit) {
        return Enforcement.SCORES + "/" + unit;
    }

    @Test
    void aMovedEnterpriseIsSeenByThoseWhoSuperviseItNow() {
        UUID unit = Enforcement.enterprise("搬迁企业");
        enforcement.accident(UUID.randomUUID(), 1, "accident.reported.v1", unit, "GENERAL");
        Api.step(
                        People.bureauA(),
                        Api.UNITS + "/" + unit,
                        "/changes",
                        "{\"change\": \"RENAME\", \"name\": \"更名企业\"}")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                Api.as(People.bureauA())
                                        .get(of(unit))
                                        .then()
                                        .body("unitName", equalTo("更名企业")));
    }

    /** The whole way: reported, proposed by rule, confirmed by a leader, taken back by a leader. */
    @Test
    void aConfirmedVetoIsClassDUntilItIsRetracted() {
        UUID unit = Enforcement.enterprise("一票否决企业");
        Report overdue =
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001");
        enforcement.hear(FactSource.LISTING, overdue.incoming());
        classIs(unit, "B");
        String veto =
                "/api/v1/vetoes/"
                        + Api.as(People.cityLeader())
                                .get("/api/v1/vetoes?unitId=" + unit)
                                .path("items[0].id");
        String ruling = "{\"reason\": \"研究决定\", \"documentNo\": \"东安委〔2026〕18号\"}";
        Api.step(People.cityLeader(), veto, "/confirmations", ruling).then().statusCode(200);
        classIs(unit, "D");
        Api.as(People.auditor())
                .get(of(unit))
                .then()
                .body("score", equalTo(85.0f))
                .body("vetoes", hasSize(1));
        Api.step(People.cityLeader(), veto, "/retractions", ruling).then().statusCode(200);
        classIs(unit, "B");
        assertThat(Topic.of(TOPIC, Enforcement.scoreOf(unit), 3))
                .extracting(e -> e.data().path("scoreClass").asText())
                .containsExactly("B", "D", "B");
    }

    private static void classIs(UUID unit, String expected) {
        Api.as(People.auditor()).get(of(unit)).then().body("scoreClass", equalTo(expected));
    }

    /** As several instances would, each trying again as the inbox does. */
    @Test
    void whatIsReportedAtOnceIsAllCountedAndMakesOneCase() throws Exception {
        UUID unit = Enforcement.enterprise("并发企业");
        List<java.util.concurrent.Callable<Void>> reports = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID hazard = UUID.randomUUID();
            reports.add(
                    () -> {
                        untilTaken(hazard, unit);
                        return null;
                    });
        }
        try (var instances = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var done : instances.invokeAll(reports)) {
                done.get();
            }
        }
        Api.as(People.auditor()).get(of(unit)).then().body("score", equalTo(40.0f));
        Api.as(People.auditor())
                .get(Enforcement.CASES + "?unitId=" + unit)
                .then()
                .body("items", hasSize(1))
                .body("items[0].groundCount", equalTo(6));
        List<Topic.Seen> told =
                Topic.of(
                        TOPIC,
                        Enforcement.scoreOf(unit),
                        Api.as(People.auditor()).get(of(unit) + "/history").path("items.size()"));
        assertThat(told.getLast().data().path("score").decimalValue()).isEqualByComparingTo("40");
    }

    private void untilTaken(UUID hazard, UUID unit) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                enforcement.hazard(hazard, 1, "hazard.review-failed-twice.v1", unit);
                return;
            } catch (RuntimeException lost) {
                if (attempt == 50) {
                    throw lost;
                }
                Thread.sleep(20L * attempt);
            }
        }
    }
}
