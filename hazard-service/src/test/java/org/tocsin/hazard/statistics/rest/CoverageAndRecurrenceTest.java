package org.tocsin.hazard.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.testing.Facts;
import org.tocsin.hazard.testing.Facts.Fact;
import org.tocsin.hazard.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Who looks for hazards, and where the same ones come again, against cases computed by hand. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CoverageAndRecurrenceTest {

    static final String COVERAGE = "/api/v1/hazards/statistics/self-check-coverage";
    static final String RECURRENCES = "/api/v1/hazards/statistics/recurrences";

    private final Facts facts;
    private final Directory directory;

    CoverageAndRecurrenceTest(Facts facts, Directory directory) {
        this.facts = facts;
        this.directory = directory;
    }

    @Test
    void coverageCountsActiveEnterprisesOnceInEachMonthAndOnceInAll() {
        UUID both = unit("T9620", "ENTERPRISE", true);
        UUID march = unit("T9620", "ENTERPRISE", true);
        unit("T9620", "ENTERPRISE", true);
        unit("T9620", "TOWN", true);
        UUID gone = unit("T9620", "ENTERPRISE", false);
        facts.put(
                selfCheck(both).reported("2011-03-01T00:00:00Z"),
                selfCheck(both).reported("2011-03-02T00:00:00Z").status("REJECTED"),
                selfCheck(both).reported("2011-03-31T16:00:00Z"),
                selfCheck(march).reported("2011-03-31T15:59:59Z"),
                selfCheck(gone).reported("2011-03-02T00:00:00Z"),
                Fact.at(unit("T9620", "ENTERPRISE", true), "990101001", "T9620"));

        JsonPath answer =
                ask(
                        People.dashboard(),
                        COVERAGE + "?from=2011-02-01&to=2011-04-30&industry=T9620&groupBy=month");

        assertThat(answer.getList("rows.of.month"))
                .containsExactly("2011-02", "2011-03", "2011-04");
        assertThat(answer.getList("rows.enterprises")).containsExactly(4, 4, 4);
        assertThat(answer.getList("rows.selfChecking")).containsExactly(0, 2, 1);
        assertThat(answer.getString("rows[1].coverage.percent")).isEqualTo("50.0");
        assertThat(answer.getInt("totals[0].selfChecking")).isEqualTo(2);
        assertThat(answer.getString("totals[0].coverage.percent")).isEqualTo("50.0");
        assertThat(answer.getList("definitions.term"))
                .containsExactly("enterprises", "selfChecking", "month");
    }

    @Test
    void whereThereIsNoEnterpriseThereIsNoCoverage() {
        JsonPath answer = ask(People.bureauA(), COVERAGE + "?industry=T9629");

        assertThat(answer.<Object>get("totals[0].coverage.percent")).isNull();
        assertThat(answer.getString("totals[0].coverage.reason")).isEqualTo("NO_ENTERPRISE");
    }

    @Test
    void coverageIsNotAskedBySource() {
        as(People.bureauA()).get(COVERAGE + "?groupBy=source").then().statusCode(400);
        as(People.bureauA()).get(COVERAGE + "?source=SELF_CHECK").then().statusCode(400);
    }

    @Test
    void recurrencesAndFailedReviewsAreCountedAndTheirUnitsRanked() {
        UUID worst = unit("T9630", "ENTERPRISE", true);
        UUID second = unit("T9630", "ENTERPRISE", true);
        UUID third = unit("T9630", "ENTERPRISE", true);
        Fact one = Fact.at(worst, "990101001", "T9630").status("RECTIFYING");
        Fact two = Fact.at(second, "990101001", "T9630").status("RECTIFYING");
        facts.put(
                one.recurring(),
                one.recurring().failed(3).grade("MAJOR"),
                one.failed(1),
                two.recurring(),
                Fact.at(third, "990101001", "T9630").recurring().status("CLOSED"),
                Fact.at(third, "990101001", "T9630").recurring().status("MERGED"),
                two.failed(2));

        String query = "?from=2011-01-01&to=2011-12-31&industry=T9630";
        JsonPath answer = ask(People.dashboard(), RECURRENCES + query);
        JsonPath units = ask(People.bureauA(), RECURRENCES + "/units" + query);

        assertThat(answer.getList("totals.reported")).containsExactly(5, 1, 6);
        assertThat(answer.getList("totals.recurred")).containsExactly(3, 1, 4);
        assertThat(answer.getList("totals.failedTwice")).containsExactly(1, 1, 2);
        assertThat(answer.getString("totals[2].recurrenceRate.percent")).isEqualTo("66.7");
        assertThat(units.getList("rows.unitId"))
                .containsExactly(worst.toString(), second.toString(), third.toString());
        assertThat(units.getList("rows.recurred")).containsExactly(2, 1, 1);
        assertThat(units.getList("rows.failedTwice")).containsExactly(1, 1, 0);
        assertThat(units.getList("rows.rank")).containsExactly(1, 2, 3);
    }

    private static Fact selfCheck(UUID unit) {
        return Fact.at(unit, "990101001", "T9620").source("SELF_CHECK");
    }

    private UUID unit(String industry, String kind, boolean active) {
        UUID id = Ids.next();
        directory.learn(
                id,
                new UnitState(
                        kind, "示范单位", "990101001", industry, null, null, active, null, null, null));
        return id;
    }

    private static JsonPath ask(String bearer, String path) {
        return as(bearer).get(path).then().statusCode(200).extract().jsonPath();
    }
}
