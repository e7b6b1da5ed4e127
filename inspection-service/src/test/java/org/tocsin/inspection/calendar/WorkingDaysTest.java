package org.tocsin.inspection.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.calendar.app.WorkingDays;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Each test has years of its own, because there is one calendar for all. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WorkingDaysTest {

    private static final String PATH = "/api/v1/working-days/";

    private final WorkingDays days;

    WorkingDaysTest(WorkingDays days) {
        this.days = days;
    }

    @Test
    void whereNobodyHasEnteredAYearItsWeekendsAreAllThereIs() {
        assertThat(days.isWorkday(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(days.isWorkday(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(days.isWorkday(LocalDate.of(2026, 11, 22))).isFalse();
        as(People.gridA())
                .get(PATH + 2026)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("entered", equalTo(false))
                .body("workdays", equalTo(261))
                .body("holidays", empty())
                .body("updatedAt", nullValue())
                .body("allowedTransitions", empty());
    }

    @Test
    void holidaysAreNotWorkedAndMakeUpDaysAre() {
        enter(2031, "\"0\"", nationalDay(2031)).then().statusCode(200);

        assertThat(days.isWorkday(LocalDate.of(2031, 10, 1))).isFalse();
        assertThat(days.isWorkday(LocalDate.of(2031, 10, 11))).isTrue();
        assertThat(days.isWorkday(LocalDate.of(2031, 10, 12))).isFalse();
        assertThat(days.between(LocalDate.of(2031, 9, 29), LocalDate.of(2031, 10, 12)))
                .as("ten weekdays, three of them holidays, and one Saturday that is worked")
                .isEqualTo(8);
        as(People.officeOfCity())
                .get(PATH + 2031)
                .then()
                .statusCode(200)
                .body("entered", equalTo(true))
                .body("workdays", equalTo(261 - 3 + 1))
                .body(
                        "holidays.day",
                        contains("2031-10-01", "2031-10-02", "2031-10-03", "2031-10-04"))
                .body("makeUpDays.name", contains("国庆节调休"))
                .body("updatedBy", equalTo("city-office"))
                .body("allowedTransitions.name", contains("enter"))
                .body("allowedTransitions.method", contains("PUT"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16,2026-11-22,5",
        "2026-11-22,2026-11-22,0",
        "2026-11-23,2026-11-23,1",
        "2026-11-23,2026-11-22,0",
        "2024-02-26,2024-03-03,5",
        "2026-12-28,2027-01-03,5"
    })
    void bothEndsCount(LocalDate from, LocalDate to, int worked) {
        assertThat(days.between(from, to)).isEqualTo(worked);
    }

    @Test
    void aYearIsReplacedWholeAndUnderItsVersion() {
        String first = enter(2032, "\"0\"", nationalDay(2032)).then().extract().header("ETag");
        enter(2032, "\"0\"", nationalDay(2032)).then().statusCode(412);
        enter(2032, null, nationalDay(2032)).then().statusCode(428);

        String second =
                enter(2032, first, Map.of("holidays", List.of(), "makeUpDays", List.of()))
                        .then()
                        .statusCode(200)
                        .body("holidays", empty())
                        .extract()
                        .header("ETag");
        assertThat(second).isNotEqualTo(first);
        as(People.townA()).header("If-None-Match", second).get(PATH + 2032).then().statusCode(304);
        assertThat(days.isWorkday(LocalDate.of(2032, 10, 1))).isTrue();
    }

    @Test
    void ofTwoWhoEnterTheSameYearAtOnceOneIsRefused() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        try (var officers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i ->
                                            officers.submit(
                                                    () -> {
                                                        start.await();
                                                        return enter(
                                                                        2033,
                                                                        "\"0\"",
                                                                        nationalDay(2033))
                                                                .statusCode();
                                                    }))
                            .toList();
            int taken = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 412);
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2034-10-01|2035-10-06|/makeUpDays/0/day|day-of-another-year",
                "2033-10-01|2034-10-07|/holidays/0/day|day-of-another-year",
                "2034-10-07|2034-10-07|/makeUpDays/0/day|day-named-twice",
                "2034-10-02|2034-10-09|/makeUpDays/0/day|make-up-day-on-weekday"
            })
    void whatNoNoticeWouldSayIsRefused(
            String holiday, String makeUpDay, String pointer, String code) {
        Map<String, Object> wrong =
                Map.of(
                        "holidays", List.of(Map.of("day", holiday, "name", "节日")),
                        "makeUpDays", List.of(Map.of("day", makeUpDay, "name", "调休")));
        enter(2034, "\"0\"", wrong)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '%s' }.pointer".formatted(code), equalTo(pointer));
        as(People.townA()).get(PATH + 2034).then().body("entered", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"holidays\":[{\"day\":\"2034-02-30\",\"name\":\"x\"}],\"makeUpDays\":[]}",
                "{\"holidays\":[{\"day\":\"2034-02-20\"}],\"makeUpDays\":[]}",
                "{\"holidays\":[null],\"makeUpDays\":[]}",
                "{\"holidays\":[],\"makeUpDays\":[],\"year\":2034}",
                "[]"
            })
    void whatIsNoCalendarIsMalformed(String body) {
        enter(2034, "\"0\"", body).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "3000", "abc", "20 26"})
    void thereAreNoOtherYears(String year) {
        as(People.townA()).get(PATH + "{year}", year).then().statusCode(404);
    }

    static List<String> notTheTopmostOffice() {
        return List.of(
                People.officeA(),
                People.bureauA(),
                People.leaderA(),
                People.townA(),
                People.auditor());
    }

    @ParameterizedTest
    @MethodSource("notTheTopmostOffice")
    void onlyTheTopmostOfficeEntersIt(String bearer) {
        sending(bearer, nationalDay(2034))
                .header("If-Match", "\"0\"")
                .put(PATH + 2034)
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenIsNeeded() {
        given().get(PATH + 2026).then().statusCode(401);
    }

    private static Response enter(int year, String ifMatch, Object body) {
        var request = sending(People.officeOfCity(), body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + year);
    }

    /** Four days off, of which one may be a Saturday, and one Saturday worked in exchange. */
    private static Map<String, Object> nationalDay(int year) {
        LocalDate first = LocalDate.of(year, 10, 1);
        LocalDate worked = first.plusDays(7);
        while (worked.getDayOfWeek() != DayOfWeek.SATURDAY) {
            worked = worked.plusDays(1);
        }
        return Map.of(
                "holidays",
                IntStream.range(0, 4)
                        .mapToObj(i -> Map.of("day", first.plusDays(i).toString(), "name", "国庆节"))
                        .toList(),
                "makeUpDays",
                List.of(Map.of("day", worked.toString(), "name", "国庆节调休")));
    }
}
