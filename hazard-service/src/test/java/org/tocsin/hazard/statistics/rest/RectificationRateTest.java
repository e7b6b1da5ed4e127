package org.tocsin.hazard.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.Facts;
import org.tocsin.hazard.testing.Facts.Fact;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Rates against cases that were computed by hand. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RectificationRateTest {

    static final String PATH = "/api/v1/hazards/statistics/rectification-rate";

    /** International organisations: no other test has any. */
    private static final String INDUSTRY = "T9600";

    private final Facts facts;
    private final Units units;
    private final MovableClock clock;

    RectificationRateTest(Facts facts, Units units, MovableClock clock) {
        this.facts = facts;
        this.units = units;
        this.clock = clock;
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void dueRectifiedAndClosedAreCountedAsTheFormulaSays() {
        Fact one = Fact.at(Ids.next(), "990101001", INDUSTRY).due("2011-03-10");
        facts.put(
                one.status("RECTIFYING"),
                one.status("CLOSED").rectified("2011-03-10T15:59:59.999999Z"),
                one.status("PENDING_CLOSE").rectified("2011-03-10T16:00:00Z"),
                one.grade("MAJOR")
                        .status("ARCHIVED")
                        .due("2011-03-31")
                        .rectified("2011-03-07T00:00:00Z"),
                one.grade("MAJOR").status("REVIEW_REQUESTED").due("2011-03-31"),
                one.status("RECTIFYING").due("2011-04-01").reported("2011-03-31T16:00:00Z"),
                one.status("RECTIFYING").due("2011-02-28").reported("2011-02-28T15:59:59Z"),
                Fact.at(Ids.next(), "990101001", INDUSTRY).status("REJECTED"),
                Fact.at(Ids.next(), "990101001", INDUSTRY).status("MERGED"));

        JsonPath answer = ask(People.bureauA(), "from=2011-03-01&to=2011-03-31&industry=T9600");

        assertThat(row(answer, "totals[0]")).isEqualTo("GENERAL 3 2 1 66.7 33.3 3 1 33.3");
        assertThat(row(answer, "totals[1]")).isEqualTo("MAJOR 2 1 1 50.0 50.0 2 1 50.0");
        assertThat(row(answer, "totals[2]")).isEqualTo("null 5 3 2 60.0 40.0 5 2 40.0");
        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.getInt("excluded.count")).isEqualTo(2);
        assertThat(answer.<Map<String, Integer>>get("excluded.reasons"))
                .isEqualTo(Map.of("REJECTED", 1, "MERGED", 1));
        assertThat(answer.getString("period.from")).isEqualTo("2011-03-01");
        assertThat(answer.getString("division")).isEqualTo("990101");
        assertThat(answer.getString("digest")).matches("sha-256:[0-9a-f]{64}");
        assertThat(answer.getString("self"))
                .isEqualTo(PATH + "?from=2011-03-01&to=2011-03-31&division=990101&industry=T9600");
    }

    @Test
    void nothingDueIsNoRateButAReason() {
        JsonPath answer = ask(People.bureauA(), "from=1999-01-01&to=1999-12-31");

        assertThat(answer.getInt("totals[0].due")).isZero();
        assertThat(answer.<Object>get("totals[0].rectificationRate.percent")).isNull();
        assertThat(answer.getString("totals[0].rectificationRate.reason")).isEqualTo("NOTHING_DUE");
        assertThat(answer.getString("totals[0].closingRate.reason")).isEqualTo("NOTHING_REPORTED");
    }

    @Test
    void dueCountsInTheMonthOfTheDeadlineAndReportedInThatOfTheReport() {
        Fact one = Fact.at(Ids.next(), "990101001", "T9601").status("RECTIFYING");
        facts.put(
                one.reported("2012-01-31T15:59:59Z").due("2012-02-29"),
                one.reported("2012-01-31T16:00:00Z").due("2012-03-01"));

        JsonPath answer =
                ask(People.bureauA(), "from=2012-01-01&to=2012-12-31&industry=T9601&groupBy=month");

        assertThat(answer.getList("rows.of.month"))
                .containsExactly("2012-01", "2012-01", "2012-02", "2012-02", "2012-03", "2012-03");
        assertThat(answer.getList("rows.grade"))
                .containsExactly("GENERAL", "MAJOR", "GENERAL", "MAJOR", "GENERAL", "MAJOR");
        assertThat(answer.getList("rows.due")).containsExactly(0, 0, 1, 0, 1, 0);
        assertThat(answer.getList("rows.reported")).containsExactly(1, 0, 1, 0, 0, 0);
        assertThat(answer.getString("rows[2].of.from")).isEqualTo("2012-02-01");
        assertThat(answer.getString("rows[2].of.to")).isEqualTo("2012-02-29");
    }

    @Test
    void divisionsAreThoseBelowTheOneAskedForAndWhatIsRecordedThereItselfIsApart() {
        Fact one = Fact.at(Ids.next(), "990101001001", "T9602").due("2013-05-05");
        UUID unit = Ids.next();
        facts.put(
                one.reported("2013-05-01T00:00:00Z"),
                Fact.at(unit, "990101001", "T9602").reported("2013-05-01T00:00:00Z"),
                Fact.at(unit, "990171", "T9602").reported("2013-05-01T00:00:00Z"),
                Fact.at(unit, "990101", "T9602").reported("2013-05-01T00:00:00Z"),
                Fact.at(unit, "990102001", "T9602").reported("2013-05-01T00:00:00Z"));

        JsonPath city =
                ask(
                        People.dashboard(),
                        "from=2013-01-01&to=2013-12-31&industry=T9602&groupBy=division");
        JsonPath district =
                ask(
                        People.dashboard(),
                        "from=2013-01-01&to=2013-12-31&industry=T9602&division=990101&groupBy=division");

        assertThat(city.getList("rows.findAll { it.grade == 'GENERAL' }.of.division"))
                .containsExactly("990101", "990102");
        assertThat(city.getList("rows.findAll { it.grade == 'GENERAL' }.reported"))
                .containsExactly(4, 1);
        assertThat(district.getList("rows.findAll { it.grade == 'GENERAL' }.of.division"))
                .containsExactly("990101", "990101001", "990171");
        assertThat(district.getList("rows.findAll { it.grade == 'GENERAL' }.of.divisionOnly"))
                .containsExactly(true, false, false);
        assertThat(district.getList("rows.findAll { it.grade == 'GENERAL' }.reported"))
                .containsExactly(1, 2, 1);
        assertThat(district.<Object>get("rows[0].records.reported")).isNull();
    }

    @Test
    void aHazardThatWentItsWayIsCountedAsItWent() {
        UUID unit = units.in("990101001", "T9603", null);
        LocalDate today = Moments.today(clock);
        String late = rectifiedOn(unit, today.plusDays(3), today.plusDays(4));
        String inTime = rectifiedOn(unit, today.plusDays(3), today.plusDays(3));
        step(People.colleagueA(), inTime, "closures", "{}").then().statusCode(200);

        JsonPath answer =
                ask(
                        People.bureauA(),
                        "from=%s&to=%s&industry=T9603".formatted(today, today.plusDays(3)));

        assertThat(late).isNotEqualTo(inTime);
        assertThat(row(answer, "totals[0]")).isEqualTo("GENERAL 2 2 1 100.0 50.0 2 1 50.0");
    }

    private String rectifiedOn(UUID unit, LocalDate deadline, LocalDate day) {
        clock.reset();
        String id = Api.reported(unit);
        step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
        step(
                        People.bureauA(),
                        id,
                        "rectification-orders",
                        Api.ORDER.replace("2099-12-31", deadline.toString()))
                .then()
                .statusCode(200);
        step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
        clock.advanceTo(day.atTime(LocalTime.NOON).atZone(Moments.CHINA).toInstant());
        step(People.bureauA(), id, "reviews", Api.PASSED).then().statusCode(200);
        return id;
    }

    @Test
    void theTableHasEveryRowAndTheTotals() {
        Fact one = Fact.at(Ids.next(), "990101001", "T9604").due("2014-05-05");
        facts.put(one.reported("2014-05-01T00:00:00Z").source("SELF_CHECK"));

        String csv =
                as(People.dashboard())
                        .accept("text/csv")
                        .get(PATH + "?from=2014-01-01&to=2014-12-31&industry=T9604&groupBy=source")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("filename*=UTF-8''"))
                        .extract()
                        .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(1 + 2 + 3);
        assertThat(lines.getFirst())
                .startsWith(
                        "of.asOf,of.division,of.divisionOnly,of.from,of.to,of.month,of.industry,of.source,grade,due,")
                .contains("rectificationRate.percent,rectificationRate.reason");
        assertThat(lines.get(1))
                .containsPattern(",SELF_CHECK,GENERAL,1,0,0,0(\\.0)?,,0(\\.0)?,,1,0,0(\\.0)?,,");
        assertThat(lines.getLast()).contains("T9604,,,1,0,0,");
    }

    @Test
    void formulaAndDefinitionsAreInTheReadersLanguage() {
        as(People.bureauA())
                .header("Accept-Language", "en")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("formula", containsString("rectified ÷ due"))
                .body(
                        "definitions.term",
                        contains(
                                "due",
                                "rectified",
                                "rectifiedInTime",
                                "reported",
                                "closed",
                                "excluded"))
                .body("definitions[0].basis", equalTo("Work Safety Law Art. 41"));
        as(People.bureauA())
                .get(PATH)
                .then()
                .body("formula", containsString("整改率 = 已整改数 ÷ 应整改数"))
                .body("totals", hasSize(3));
    }

    private static JsonPath ask(String bearer, String query) {
        return as(bearer).get(PATH + "?" + query).then().statusCode(200).extract().jsonPath();
    }

    /** grade, due, rectified, in time, their rates, reported, closed and its rate. */
    private static String row(JsonPath answer, String row) {
        return "%s %s %s %s %s %s %s %s %s"
                .formatted(
                        answer.<Object>get(row + ".grade"),
                        answer.<Object>get(row + ".due"),
                        answer.<Object>get(row + ".rectified"),
                        answer.<Object>get(row + ".rectifiedInTime"),
                        answer.<Object>get(row + ".rectificationRate.percent"),
                        answer.<Object>get(row + ".inTimeRate.percent"),
                        answer.<Object>get(row + ".reported"),
                        answer.<Object>get(row + ".closed"),
                        answer.<Object>get(row + ".closingRate.percent"));
    }
}
