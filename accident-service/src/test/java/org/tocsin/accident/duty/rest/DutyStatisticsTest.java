package org.tocsin.accident.duty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.accident.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Punctuality, and the records behind it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DutyStatisticsTest {

    private static final String PATH = "/api/v1/statistics/duties";

    @Test
    void everyFigureIsTheNumberOfItsRecords() {
        String late = Duties.received(Duration.ofHours(3), 1);
        Duties.forward(People.bureauA(), late, Duties.forward("COUNTY", Duration.ZERO));
        String inTime = Duties.received(Duration.ofHours(1), 3);
        Duties.forward(People.bureauA(), inTime, Duties.forward("COUNTY", Duration.ZERO));
        Duties.received(Duration.ofHours(3), 1);

        var answer =
                as(People.bureauA())
                        .get(PATH + "?groupBy=division&from=2020-01-01&to=2099-12-31")
                        .then()
                        .statusCode(200)
                        .body("division", equalTo("990101"))
                        .body("digest", startsWith("sha-256:"))
                        .extract();
        List<Map<String, Object>> totals = answer.path("totals");
        Map<String, Object> forwards =
                totals.stream().filter(row -> row.get("duty").equals("FORWARD")).findFirst().get();
        assertThat((int) forwards.get("inTime")).isPositive();
        assertThat((int) forwards.get("late")).isPositive();
        assertThat((int) forwards.get("missed")).isPositive();
        List<Map<String, Object>> rows = answer.path("rows");
        rows.forEach(DutyStatisticsTest::isTheNumberOfItsRecords);
        totals.forEach(DutyStatisticsTest::isTheNumberOfItsRecords);
        assertThat(rows.stream().mapToInt(row -> (int) row.get("due")).sum())
                .isEqualTo(totals.stream().mapToInt(row -> (int) row.get("due")).sum());
    }

    private static void isTheNumberOfItsRecords(Map<String, Object> row) {
        for (String figure : List.of("due", "inTime", "late", "missed")) {
            as(People.bureauA())
                    .get(row.get(figure + "Records") + "&count=true&limit=1")
                    .then()
                    .statusCode(200)
                    .body("count", is(row.get(figure)));
        }
    }

    @Test
    void nothingDueHasNoPercentageAndOthersSeeNothing() {
        as(People.bureauA())
                .get(PATH + "?from=1999-01-01&to=1999-12-31")
                .then()
                .statusCode(200)
                .body("totals.size()", is(0));
        as(People.bureauB())
                .get(PATH + "?division=990101&from=2020-01-01&to=2099-12-31")
                .then()
                .body("totals.size()", is(0));
        as(People.dashboard()).get(PATH).then().statusCode(200);
        as(People.gridA()).get(PATH).then().statusCode(403);
        as(People.bureauA()).get(PATH + "?groupBy=month").then().statusCode(400);
        as(People.bureauA()).get(PATH + "?from=2026-02-01&to=2026-01-01").then().statusCode(400);
        as(People.bureauA()).get(PATH + "?division=123456").then().statusCode(404);
        assertThat(
                        as(People.auditor())
                                .accept("text/csv")
                                .get(PATH + "?to=2099-12-31")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .startsWith("duty,division,");
    }
}
