package org.tocsin.hazard.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Facts;
import org.tocsin.hazard.testing.Facts.Fact;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Moments;

/** What is stuck, to the day. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgeingTest {

    static final String PATH = "/api/v1/hazards/statistics/ageing";

    private final Facts facts;
    private final Units units;
    private final MovableClock clock;
    private LocalDate today;

    AgeingTest(Facts facts, Units units, MovableClock clock) {
        this.facts = facts;
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void itIsNoon() {
        today = Moments.today(clock);
        clock.advanceTo(today.atTime(LocalTime.NOON).atZone(Moments.CHINA).toInstant());
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void classesBeginAndEndAtMidnightInChina() {
        Fact one = Fact.at(units.in("990101001", "T9610", null), "990101001", "T9610");
        for (int days : List.of(0, 3, 4, 7, 8, 15, 16, 30, 31, 90, 91, 4000)) {
            facts.put(one.status("RECTIFYING").since(startOf(today.minusDays(days))));
        }
        facts.put(
                one.status("RECTIFYING").since(startOf(today.minusDays(3)).minusNanos(1000)),
                one.grade("MAJOR").status("VERIFIED").since(startOf(today.minusDays(31))),
                one.status("CLOSED").since(startOf(today.minusDays(31))),
                one.status("REJECTED").since(startOf(today.minusDays(31))));

        JsonPath answer = ask(People.dashboard(), PATH + "?industry=T9610&groupBy=division");

        assertThat(answer.getList("rows.status"))
                .containsExactly(
                        "VERIFIED",
                        "RECTIFYING",
                        "RECTIFYING",
                        "RECTIFYING",
                        "RECTIFYING",
                        "RECTIFYING",
                        "RECTIFYING");
        assertThat(answer.getList("rows.grade"))
                .startsWith("MAJOR", "GENERAL")
                .doesNotContainSequence("GENERAL", "MAJOR");
        assertThat(answer.getList("rows.daysFrom")).containsExactly(31, 0, 4, 8, 16, 31, 91);
        assertThat(answer.getList("rows.daysTo")).containsExactly(90, 3, 7, 15, 30, 90, null);
        assertThat(answer.getList("rows.hazards")).containsExactly(1, 2, 3, 2, 2, 2, 2);
        assertThat(answer.getList("totals")).hasSize(5 * 2 * 6);
        assertThat(answer.getList("totals.hazards", Integer.class).stream().mapToInt(i -> i).sum())
                .isEqualTo(14);
        assertThat(answer.<Object>get("period")).isNull();
    }

    @Test
    void aPeriodNarrowsItToWhatWasReportedInIt() {
        Fact one = Fact.at(units.in("990101001", "T9611", null), "990101001", "T9611");
        facts.put(one.reported("2015-05-31T16:00:00Z"), one.reported("2015-06-30T16:00:00Z"));

        assertThat(sum("?industry=T9611")).isEqualTo(2);
        assertThat(sum("?industry=T9611&from=2015-06-01&to=2015-06-30")).isEqualTo(1);
        assertThat(sum("?industry=T9611&to=2015-05-31")).isZero();
        assertThat(sum("?industry=T9611&from=2015-07-01")).isEqualTo(1);
    }

    @Test
    void thoseStuckLongestAreNamed() {
        UUID unit = units.in("990101001", "T9612", null);
        Fact one = Fact.at(unit, "990101001", "T9612").status("PENDING_CLOSE");
        facts.put(
                one.since(startOf(today.minusDays(5))),
                one.since(startOf(today.minusDays(50))),
                one.status("ARCHIVED").since(startOf(today.minusDays(500))),
                one.status("REPORTED").since(startOf(today.minusDays(20))));

        JsonPath answer = ask(People.bureauA(), PATH + "/longest?industry=T9612&limit=2");

        assertThat(answer.getList("rows.days")).containsExactly(50, 20);
        assertThat(answer.getList("rows.status")).containsExactly("PENDING_CLOSE", "REPORTED");
        assertThat(answer.getString("rows[0].unitName")).isEqualTo("东岭精工机械有限公司");
        assertThat(answer.getString("self")).endsWith("industry=T9612&limit=2");
        as(People.bureauA()).get(answer.getString("rows[0].record")).then().statusCode(200);
    }

    private static int sum(String query) {
        return ask(People.bureauA(), PATH + query).getList("totals.hazards", Integer.class).stream()
                .mapToInt(i -> i)
                .sum();
    }

    private static JsonPath ask(String bearer, String path) {
        return as(bearer).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Moments.CHINA).toInstant();
    }
}
