package org.tocsin.responsibility.assessment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.responsibility.testing.Assessed.ASSESSMENTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Assessed;
import org.tocsin.responsibility.testing.Facts;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;
import org.tocsin.responsibility.testing.Topic;

/** Months are settled once, whoever does it and however late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SettlementSweepTest {

    private final SettlementSweep sweep;
    private final Facts facts;
    private final DataSource database;

    SettlementSweepTest(SettlementSweep sweep, Facts facts, DataSource database) {
        this.sweep = sweep;
        this.facts = facts;
        this.database = database;
    }

    @Test
    void aMonthIsSettledOnceByAllInstancesTogetherWhenItIsDue() throws Exception {
        UUID unit = Assessed.enterprise("结算企业");
        facts.tell(
                Report.of("tocsin.hazard", "hazard.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001")
                        .at(Instant.parse("2024-05-20T02:00:00Z")));
        String assessment = Assessed.opened(unit, "2024-05");
        sweep.settleAsOf(LocalDate.of(2024, 6, 4));
        Api.as(People.auditor()).get(assessment).then().body("status", equalTo("OPEN"));

        try (var instances = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(i -> instances.submit(() -> sweep.settleAsOf(june(5))));
        }
        sweep.settleMonth(LocalDate.of(2024, 5, 1));

        Api.as(People.auditor())
                .get(assessment)
                .then()
                .body("status", equalTo("SCORED"))
                .body("score", equalTo(89.0f))
                .body("items.find { it.code == 'management' }.reason", equalTo("not-scored"));
        List<Topic.Seen> events =
                Topic.of("tocsin.assessment", Assessed.id(assessment).toString(), 2);
        assertThat(events.getLast().shortType()).isEqualTo("assessment.scored.v1");
        assertThat(sequenceOf(assessment)).isEqualTo(2);
        Api.as(People.officeA())
                .get(ASSESSMENTS + "/settlements")
                .then()
                .statusCode(200)
                .body("items.findAll { it.period == '2024-05' }", hasSize(1))
                .body("items.find { it.period == '2024-05' }.assessments", equalTo(1));
        Api.as(People.townA()).get(ASSESSMENTS + "/settlements").then().statusCode(403);
    }

    @Test
    void whatIsOpenedAfterwardsIsSettledInANextRunAndAfterDowntimeEachMonth() {
        UUID first = Assessed.enterprise("首批结算企业");
        UUID second = Assessed.enterprise("补结算企业");
        Assessed.opened(first, "2024-07");
        Assessed.opened(first, "2024-08");
        sweep.settleAsOf(LocalDate.of(2025, 1, 1));
        String late = Assessed.opened(second, "2024-07");
        sweep.settleAsOf(LocalDate.of(2025, 1, 1));

        Api.as(People.auditor()).get(late).then().body("status", equalTo("SCORED"));
        Api.as(People.officeA())
                .get(ASSESSMENTS + "/settlements")
                .then()
                .body("items.findAll { it.period == '2024-07' }.run", hasItem(2))
                .body("items.findAll { it.period == '2024-08' }", hasSize(1));
        Api.as(People.auditor()).get(late + "/recomputation").then().body("equal", equalTo(true));
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2024, 6, day);
    }

    private long sequenceOf(String assessment) throws Exception {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select event_sequence from assessment where id ="
                                        + " unhex(replace(?, '-', ''))")) {
            select.setString(1, Assessed.id(assessment).toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
