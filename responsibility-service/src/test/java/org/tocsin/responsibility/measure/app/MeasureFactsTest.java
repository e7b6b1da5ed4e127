package org.tocsin.responsibility.measure.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;

/** What was reported asks for measures: proposals only, one per ground, whatever is redelivered. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MeasureFactsTest {

    private final Enforcement enforcement;

    MeasureFactsTest(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    private static List<Map<String, Object>> measuresOf(UUID unit) {
        return Api.as(People.auditor())
                .get(Enforcement.MEASURES + "?sort=measureNo&unitId=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Off the topic, twice, as Kafka may. */
    @Test
    void anOverdueListingAsksForAnInterviewOnce() {
        UUID unit = Enforcement.enterprise("挂牌逾期企业");
        Report report =
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001");
        report.send();
        report.send();
        await().atMost(Duration.ofSeconds(30)).until(() -> !measuresOf(unit).isEmpty());
        enforcement.hear(FactSource.LISTING, report.incoming());
        Map<String, Object> measure = measuresOf(unit).getFirst();
        assertThat(measuresOf(unit)).hasSize(1);
        assertThat(measure)
                .containsEntry("kind", "INTERVIEW")
                .containsEntry("status", "PROPOSED")
                .containsEntry("origin", "RULE")
                .containsEntry("rule", "listing-overdue")
                .containsEntry("proposedBy", "system");
        Api.as(People.auditor())
                .get(Enforcement.MEASURES + "/" + measure.get("id"))
                .then()
                .body("grounds[0].factId", equalTo(report.id().toString()))
                .body("grounds[0].recordHref", equalTo("/api/v1/listings/" + report.aggregate()))
                .body("grounds[0].basis", containsString("第四十一条第三款"));
    }

    @Test
    void aMissedWeeklyReportAsksForACircularAndAnEscalatedOneForATalk() {
        String town =
                Api.unit(
                        """
                        {"kind": "TOWN", "name": "周报镇", "division": "990101001",
                         "parentId": "%s"}
                        """
                                .formatted(People.GOVERNMENT_A));
        UUID unit = UUID.fromString(Enforcement.idOf(town));
        UUID report = UUID.randomUUID();
        for (String type : List.of("weekly-report.missed.v1", "weekly-report.escalated.v1")) {
            long sequence = type.contains("missed") ? 2 : 3;
            Report told =
                    Report.of("tocsin.weekly-report", type, report, sequence)
                            .about(unit, "990101001");
            enforcement.hear(FactSource.WEEKLY_REPORT, told.incoming());
        }
        assertThat(measuresOf(unit))
                .extracting(m -> m.get("kind"))
                .containsExactly("CIRCULAR", "ADMONISHMENT");
        assertThat(measuresOf(unit).getFirst().get("reason").toString()).contains("2026-W47");
    }

    @Test
    void aLargerAccidentAsksOnceAndTheProposalFallsWithTheAccident() {
        UUID unit = Enforcement.enterprise("较大事故企业");
        UUID accident = UUID.randomUUID();
        enforcement.accident(accident, 1, "accident.reported.v1", unit, "GENERAL");
        assertThat(measuresOf(unit)).isEmpty();
        enforcement.accident(accident, 2, "accident.revised.v1", unit, "LARGER");
        enforcement.accident(accident, 3, "accident.reclassified.v1", unit, "LARGER");
        enforcement.accident(accident, 4, "accident.revised.v1", unit, "MAJOR");
        assertThat(measuresOf(unit)).hasSize(1);
        enforcement.accident(accident, 5, "accident.withdrawn.v1", unit, "MAJOR");
        assertThat(measuresOf(unit)).extracting(m -> m.get("status")).containsExactly("WITHDRAWN");
    }

    @Test
    void aGroundThatComesBackIsProposedAgainButARejectedOneIsNot() {
        UUID unit = Enforcement.enterprise("升降级企业");
        UUID accident = UUID.randomUUID();
        enforcement.accident(accident, 1, "accident.reported.v1", unit, "LARGER");
        enforcement.accident(accident, 2, "accident.revised.v1", unit, "GENERAL");
        enforcement.accident(accident, 3, "accident.revised.v1", unit, "LARGER");
        assertThat(measuresOf(unit))
                .extracting(m -> m.get("status"))
                .containsExactly("WITHDRAWN", "PROPOSED");
        String second = Enforcement.MEASURES + "/" + measuresOf(unit).getLast().get("id");
        Api.step(People.leaderA(), second, "/rejections", "{\"reason\": \"非责任事故\"}")
                .then()
                .statusCode(200);
        enforcement.accident(accident, 4, "accident.revised.v1", unit, "LARGER");
        assertThat(measuresOf(unit))
                .extracting(m -> m.get("status"))
                .containsExactly("WITHDRAWN", "REJECTED");
    }

    @Test
    void whatALeaderHasDecidedStaysWhenTheGroundFallsAway() {
        UUID unit = Enforcement.enterprise("已决定企业");
        UUID accident = UUID.randomUUID();
        enforcement.accident(accident, 1, "accident.reported.v1", unit, "LARGER");
        String measure = Enforcement.MEASURES + "/" + measuresOf(unit).getFirst().get("id");
        Api.step(People.leaderA(), measure, "/decisions", Enforcement.decision())
                .then()
                .statusCode(200);
        enforcement.accident(accident, 2, "accident.withdrawn.v1", unit, "LARGER");
        assertThat(measuresOf(unit)).extracting(m -> m.get("status")).containsExactly("DECIDED");
    }

    @Test
    void aFactOfNobodyKnownAsksForNothingAndHoldsNothingUp() {
        UUID nobody = UUID.randomUUID();
        enforcement.accident(UUID.randomUUID(), 1, "accident.reported.v1", nobody, "LARGER");
        assertThat(measuresOf(nobody)).isEmpty();
    }
}
