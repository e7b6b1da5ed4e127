package org.tocsin.accident.streak.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Years without a rise and days without a death. The village 990101001002 is its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StreakTest {

    private static final String VILLAGE = "990101001002";
    private static final String STREAKS = "/api/v1/statistics/accident-streaks?division=" + VILLAGE;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Historic in(int yearsAgo, int deaths) {
        return Historic.of((TODAY.getYear() - yearsAgo) + "-06-01", VILLAGE, "FIRE", deaths);
    }

    @Test
    void asMuchAsTheYearBeforeCountsAsHeld() {
        Api.as(People.bureauA())
                .get(STREAKS)
                .then()
                .statusCode(200)
                .body("yearsHeld", equalTo(0))
                .body("lastFatalOn", nullValue());
        // accidents 1, 3, 2, 2, 1 and deaths 0, 3, 3, 2, 2 from five years ago to last year
        Historic.enter(
                List.of(
                        in(5, 0), in(4, 1), in(4, 1), in(4, 1), in(3, 3), in(3, 0), in(2, 1),
                        in(2, 1), in(1, 2)));

        Response answer = Api.as(People.bureauA()).get(STREAKS);

        answer.then()
                .body("yearsHeld", equalTo(3))
                .body("years.held", contains(true, true, true, false))
                .body("years[3].rose", contains("accidents", "deaths", "directLossCny"))
                .body("lastFatalOn", equalTo((TODAY.getYear() - 1) + "-06-01"))
                .body(
                        "daysSinceLastFatal",
                        equalTo(
                                (int)
                                        (TODAY.toEpochDay()
                                                - LocalDate.of(TODAY.getYear() - 1, 6, 1)
                                                        .toEpochDay())));
        Api.as(People.bureauA())
                .get((String) answer.path("records"))
                .then()
                .body("items.deaths", contains(2));
        aLateReportBreaksTheStreakButNotThePast(answer);
    }

    private static void aLateReportBreaksTheStreakButNotThePast(Response before) {
        Historic.enter(List.of(in(1, 1), in(1, 0)));

        Api.as(People.bureauA())
                .get(STREAKS)
                .then()
                .body("yearsHeld", equalTo(0))
                .body("years[0].rose", contains("accidents", "deaths", "directLossCny"));
        assertThat(Api.as(People.bureauA()).get((String) before.path("self")).asByteArray())
                .isEqualTo(before.asByteArray());
    }

    @Test
    void foreignDivisionsAndOtherRolesAreRefused() {
        Api.as(People.bureauB()).get(STREAKS).then().statusCode(404);
        Api.as(People.gridA()).get(STREAKS).then().statusCode(403);
    }
}
