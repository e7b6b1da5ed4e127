package org.tocsin.inspection.weekly.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.WeeklyWorld.PATH;
import static org.tocsin.inspection.testing.WeeklyWorld.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Visits;
import org.tocsin.inspection.testing.WeeklyWorld;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Weekly reports as towns, departments and those above them see them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WeeklyReportApiTest {

    private static final String WEEK = "2026-W47";
    private static final Instant LONG_AGO = Instant.parse("2019-01-01T00:00:00Z");

    private final WeeklyWorld world;
    private final DemoDirectory directory;
    private UUID town;
    private UUID department;

    WeeklyReportApiTest(WeeklyWorld world, DemoDirectory directory) {
        this.world = world;
        this.directory = directory;
    }

    @BeforeEach
    void aWeekIsOver() {
        directory.load();
        world.begin(WEEK);
        town = world.townA();
        department = world.unit("DEPARTMENT", "990101", "C", LONG_AGO);
        world.sweepAt("2026-11-23T09:00:00");
    }

    @AfterEach
    void theClockIsRightAgain() {
        world.end();
    }

    @Test
    void itIsPreFilledFromTheWeeksVisitsAndShowsTheDifference() {
        ValidatableResponse before = read(People.townA(), town);
        long visits = number(before, "visits", "recorded");
        long enterprises = number(before, "enterprisesVisited", "recorded");
        long findings = number(before, "findings", "recorded");
        visit("2026-11-16T00:00:00+08:00", 2);
        visit("2026-11-22T23:59:59+08:00", 1);
        visit("2026-11-15T23:59:59+08:00", 5);
        visit("2026-11-23T00:00:00+08:00", 5);

        ValidatableResponse filled =
                read(People.townA(), town)
                        .body("status", equalTo("OPEN"))
                        .body("week", equalTo(WEEK))
                        .body("weekStart", equalTo("2026-11-16"))
                        .body("weekEnd", equalTo("2026-11-22"))
                        .body("dueAt", equalTo("2026-11-23T10:00:00Z"))
                        .body("makeUpUntil", equalTo("2026-11-25T16:00:00Z"))
                        .body("declared", nullValue())
                        .body("figures.declared", hasItem(nullValue()))
                        .body("figures[5].recorded", nullValue())
                        .body("figures[5].records", nullValue());
        assertThat(number(filled, "visits", "recorded")).isEqualTo(visits + 2);
        assertThat(number(filled, "enterprisesVisited", "recorded"))
                .isEqualTo(Math.max(1, enterprises));
        assertThat(number(filled, "findings", "recorded")).isEqualTo(findings + 3);
        String records = filled.extract().path("figures[0].records");
        as(People.townA())
                .get(records + "&count=true")
                .then()
                .statusCode(200)
                .body("count", equalTo((int) visits + 2));

        submit(People.townA(), town, submission(visits + 7, 1, 4)).then().statusCode(200);
        assertThat(number(read(People.bureauA(), town), "visits", "difference")).isEqualTo(5);
    }

    @Test
    void aDepartmentsFiguresAreThoseOfItsIndustry() {
        UUID construction = world.unit("DEPARTMENT", "990101", "E", LONG_AGO);
        world.sweepAt("2026-11-23T09:10:00");
        visit("2026-11-17T09:00:00+08:00", 1);

        assertThat(number(read(People.bureauA(), department), "visits", "recorded")).isPositive();
        ValidatableResponse other = read(People.departmentOfConstructionA(), construction);
        assertThat(number(other, "visits", "recorded")).isZero();
        as(People.departmentA()).get(PATH + "/" + idOf(construction, WEEK)).then().statusCode(404);
        String records = read(People.bureauA(), department).extract().path("figures[0].records");
        int recorded = (int) number(read(People.bureauA(), department), "visits", "recorded");
        as(People.bureauA())
                .get(records + "&count=true")
                .then()
                .statusCode(200)
                .body("count", equalTo(recorded));
    }

    @Test
    void submittedAcceptedAndDone() {
        submit(People.townA(), town, submission(12, 9, 20))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("nil", equalTo(false))
                .body("declared.visits", equalTo(12))
                .body("text", equalTo("专项检查"))
                .body("submittedBy", equalTo("town-a"))
                .body("allowedTransitions", empty());
        read(People.bureauA(), town)
                .body("allowedTransitions.name", contains("accept", "return"))
                .body("allowedTransitions[0].unmet", empty());
        step(People.bureauA(), town, "acceptances", Map.of("note", "一致"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("steps.step", contains("submit", "accept"))
                .body("steps[1].note", equalTo("一致"))
                .body("allowedTransitions", empty());
        submit(People.townA(), town, submission(12, 9, 20)).then().statusCode(409);
    }

    @Test
    void aNilReportIsAReportAndIsFlaggedWhereTheRegisterKnowsBetter() {
        visit("2026-11-18T09:00:00+08:00", 1);
        UUID elsewhere = world.unit("TOWN", "990102002", null, LONG_AGO);
        world.sweepAt("2026-11-23T09:20:00");

        step(People.townA(), town, "nil-submissions", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("NIL"))
                .body("nil", equalTo(true))
                .body("declared.findings", equalTo(0))
                .body("flags", contains("NIL_BUT_RECORDED"));
        String other = Tokens.of("town-b2", "town-officer").division("990102002").bearer();
        step(other, elsewhere, "nil-submissions", Map.of("text", "本周无检查任务"))
                .then()
                .statusCode(200)
                .body("flags", empty());
        list(People.auditor(), "flag=NIL_BUT_RECORDED")
                .body("items.unitId", contains(town.toString()));
    }

    @Test
    void returnedItIsDueAgainOnItsOwnDay() {
        submit(People.townA(), town, submission(12, 9, 20)).then().statusCode(200);
        step(People.officeA(), town, "returns", Map.of("reason", "请核实"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("dueAt", equalTo("2026-11-25T10:00:00Z"));
        step(People.officeA(), town, "returns", Map.of("reason", "请核实")).then().statusCode(409);
        world.at("2026-11-25T17:59:00");
        submit(People.townA(), town, submission(10, 9, 20))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("missedAt", nullValue())
                .body("steps.step", contains("submit", "return", "submit"));
    }

    @Test
    void thoseAboveSeeAndOthersDoNot() {
        String id = idOf(town, WEEK);
        for (String reader :
                List.of(
                        People.townA(),
                        People.bureauA(),
                        People.leaderA(),
                        People.officeA(),
                        People.officeOfCity(),
                        People.auditor())) {
            as(reader).get(PATH + "/" + id).then().statusCode(200);
        }
        for (String stranger : List.of(People.bureauB(), People.departmentA())) {
            as(stranger).get(PATH + "/" + id).then().statusCode(404);
            list(stranger, "unitId=" + town).body("items", empty());
        }
        for (String noDuty : List.of(People.gridA(), People.enterpriseA(), People.dashboard())) {
            as(noDuty).get(PATH + "/" + id).then().statusCode(403);
            as(noDuty).get(PATH).then().statusCode(403);
        }
        given().get(PATH + "/" + id).then().statusCode(401);
        as(People.bureauA()).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void eachSubmitsItsOwnOnly() {
        String townOfB = Tokens.of("town-b", "town-officer").division("990102001").bearer();
        String id = idOf(town, WEEK);
        sending(townOfB, submission(1, 1, 1))
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/submissions")
                .then()
                .statusCode(404);
        UUID zone = world.unit("DEPARTMENT", "990101001", "C", LONG_AGO);
        world.sweepAt("2026-11-23T09:30:00");
        step(People.departmentA(), zone, "submissions", submission(1, 1, 1)).then().statusCode(403);
        step(People.departmentA(), department, "submissions", submission(1, 1, 1))
                .then()
                .statusCode(200);
        step(People.townA(), zone, "submissions", submission(1, 1, 1)).then().statusCode(403);
        step(People.townA(), town, "acceptances", Map.of()).then().statusCode(403);
        step(People.leaderA(), town, "acceptances", Map.of()).then().statusCode(403);
        step(People.bureauA(), town, "submissions", submission(1, 1, 1)).then().statusCode(403);
        step(People.auditor(), town, "returns", Map.of("reason", "x")).then().statusCode(403);
    }

    @Test
    void changesNeedTheVersionThatWasRead() {
        String id = idOf(town, WEEK);
        String tag = as(People.townA()).get(PATH + "/" + id).header("ETag");
        sending(People.townA(), submission(1, 1, 1))
                .post(PATH + "/" + id + "/submissions")
                .then()
                .statusCode(428);
        sending(People.townA(), submission(1, 1, 1))
                .header("If-Match", "\"99\"")
                .post(PATH + "/" + id + "/submissions")
                .then()
                .statusCode(412);
        as(People.townA()).header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
        for (int i = 0; i < 2; i++) {
            sending(People.townA(), submission(1, 1, 1))
                    .header("If-Match", tag)
                    .header("Idempotency-Key", "weekly-" + id)
                    .post(PATH + "/" + id + "/submissions")
                    .then()
                    .statusCode(200)
                    .body("steps", hasSize(1));
        }
        as(People.townA()).delete(PATH + "/" + id).then().statusCode(405);
    }

    @ParameterizedTest
    @CsvSource({
        "visits,-1,400",
        "findings,1000001,400",
        "peopleSent,1000000,200",
        "visits,null,400",
        "majorHazards,21,422",
        "enterprisesVisited,13,422"
    })
    void figuresThatCannotBeAreRefused(String figure, String value, int status) {
        String body =
                "{\"text\":\"x\",\"figures\":{\"visits\":12,\"enterprisesVisited\":9,\"findings\":20,"
                        + "\"findingsRectified\":15,\"majorHazards\":1,\"penalties\":0,\"peopleSent\":30}}";
        String wrong =
                body.replaceAll(
                        "\"%s\":\\d+".formatted(figure), "\"%s\":%s".formatted(figure, value));
        submit(People.townA(), town, wrong).then().statusCode(status);
        read(People.townA(), town).body("status", equalTo(status == 200 ? "SUBMITTED" : "OPEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"x\"}",
                "{\"text\":\" \",\"figures\":{\"visits\":0,\"enterprisesVisited\":0,\"findings\":0,\"findingsRectified\":0,\"majorHazards\":0,\"penalties\":0,\"peopleSent\":0}}",
                "{\"text\":\"x\",\"figures\":{\"visits\":0}}",
                "{\"text\":\"x\",\"figures\":{\"visits\":0,\"enterprisesVisited\":0,\"findings\":0,\"findingsRectified\":0,\"majorHazards\":0,\"penalties\":0,\"peopleSent\":0,\"week\":1}}",
                "[]",
                "nonsense"
            })
    void whatIsNoReportIsMalformed(String body) {
        submit(People.townA(), town, body).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "week=2026-W54",
                "week=2025-W53",
                "week=2026-47",
                "year=26",
                "status=LATE",
                "division=99",
                "flag=ODD",
                "missed=yes",
                "sort=unitName",
                "unknown=1",
                "limit=0"
            })
    void filtersThatMeanNothingAreRefused(String query) {
        as(People.bureauA())
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void theListIsFiltered() {
        submit(People.townA(), town, submission(12, 9, 20)).then().statusCode(200);

        list(People.bureauA(), "week=" + WEEK).body("items", hasSize(2));
        list(People.bureauA(), "week=2026-W48").body("items", empty());
        list(People.bureauA(), "year=2026").body("items", hasSize(2));
        list(People.bureauA(), "year=2027").body("items", empty());
        list(People.bureauA(), "status=SUBMITTED").body("items.unitId", contains(town.toString()));
        list(People.bureauA(), "status=OPEN&status=MISSED")
                .body("items.unitId", contains(department.toString()));
        list(People.bureauA(), "division=990101001").body("items", hasSize(1));
        list(People.bureauA(), "missed=false&expand=names")
                .body("items.statusName", containsInAnyOrder("已报送", "待报送"));
        list(People.bureauA(), "missed=true").body("items", empty());
        String next = list(People.bureauA(), "limit=1&sort=reportNo").extract().path("next");
        as(People.bureauA()).get(next).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void theListIsExported() {
        submit(People.townA(), town, submission(12, 9, 20)).then().statusCode(200);
        String csv =
                as(People.bureauA())
                        .accept("text/csv")
                        .get(PATH + "?sort=reportNo")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("reportNo", "week", "declared.visits", "flags");
        assertThat(csv).contains("2026-W47", "SUBMITTED");
        as(People.bureauB())
                .accept("application/x-ndjson")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    @Test
    void theCircularNamesWhoMissedWhoMadeUpAndWhoWasEscalated() {
        UUID punctual = world.unit("TOWN", "990101002", null, LONG_AGO);
        world.sweepAt("2026-11-23T09:40:00");
        String second = Tokens.of("town-a2", "town-officer").division("990101002").bearer();
        step(second, punctual, "nil-submissions", Map.of()).then().statusCode(200);
        world.sweepAt("2026-11-24T09:00:00");
        submit(People.townA(), town, submission(12, 9, 20)).then().statusCode(200);
        world.sweepAt("2026-11-26T08:00:00");

        as(People.officeA())
                .get("/api/v1/weekly-circulars/" + WEEK)
                .then()
                .statusCode(200)
                .body("due", equalTo(3))
                .body("dueAt", equalTo("2026-11-23T10:00:00Z"))
                .body("missed.unitId", containsInAnyOrder(town.toString(), department.toString()))
                .body("madeUp.unitId", contains(town.toString()))
                .body("madeUp[0].madeUpAt", notNullValue())
                .body("escalated.unitId", contains(department.toString()))
                .body("counts.status", containsInAnyOrder("NIL", "LATE_SUBMITTED", "ESCALATED"))
                .body("counts.statusName", hasItem("零报告"));
        as(People.bureauB())
                .get("/api/v1/weekly-circulars/" + WEEK)
                .then()
                .statusCode(200)
                .body("due", equalTo(0))
                .body("missed", empty());
        as(People.townA()).get("/api/v1/weekly-circulars/" + WEEK).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W48", "2099-W01", "2026-W54", "2025-W53", "latest"})
    void thereIsNoCircularOfAWeekThatIsNotOver(String week) {
        as(People.officeA()).get("/api/v1/weekly-circulars/" + week).then().statusCode(404);
    }

    static List<String> flagged() {
        return List.of("ZERO_FINDINGS", "ROUND_FIGURES", "REPEATED_FIGURES");
    }

    @ParameterizedTest
    @MethodSource("flagged")
    void figuresThatAreTooGoodAreFlaggedAndFound(String flag) {
        world.begin("2026-W40");
        UUID honest = world.townA();
        UUID doubtful = world.townA();
        String[] mondays = {"2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"};
        for (int i = 0; i < mondays.length; i++) {
            world.sweepAt(mondays[i] + "T09:00:00");
            String week = "2026-W" + (40 + i);
            Map<String, Object> sound = submission(11 + i, 7, 3 + i);
            Map<String, Object> odd =
                    switch (flag) {
                        case "ZERO_FINDINGS" -> submission(11 + i, 7, 0);
                        case "ROUND_FIGURES" -> submission(40 + 10 * i, 20, 30);
                        default -> submission(13, 7, 5);
                    };
            submit(People.townA(), honest, week, sound)
                    .then()
                    .statusCode(200)
                    .body("flags", empty());
            boolean expected =
                    switch (flag) {
                        case "ZERO_FINDINGS" -> i == 3;
                        case "ROUND_FIGURES" -> true;
                        default -> i >= 2;
                    };
            submit(People.townA(), doubtful, week, odd)
                    .then()
                    .statusCode(200)
                    .body("flags", expected ? hasItem(flag) : empty());
        }
        list(People.bureauA(), "flag=%s&week=2026-W43".formatted(flag))
                .body("items.unitId", contains(doubtful.toString()));
        list(People.bureauA(), "flag=" + flag)
                .body(
                        "items",
                        hasSize(
                                switch (flag) {
                                    case "ZERO_FINDINGS" -> 1;
                                    case "ROUND_FIGURES" -> 4;
                                    default -> 2;
                                }));
    }

    private ValidatableResponse read(String bearer, UUID unit) {
        return as(bearer).get(PATH + "/" + idOf(unit, WEEK)).then().statusCode(200);
    }

    private static ValidatableResponse list(String bearer, String query) {
        return as(bearer).get(PATH + "?" + query).then().statusCode(200);
    }

    private static Response submit(String bearer, UUID unit, Object body) {
        return submit(bearer, unit, WEEK, body);
    }

    private static Response submit(String bearer, UUID unit, String week, Object body) {
        return step(bearer, idOf(unit, week), "submissions", body);
    }

    private static Response step(String bearer, UUID unit, String step, Object body) {
        return step(bearer, idOf(unit, WEEK), step, body);
    }

    private static Response step(String bearer, String id, String step, Object body) {
        String tag = as(People.auditor()).get(PATH + "/" + id).header("ETag");
        return sending(bearer, body).header("If-Match", tag).post(PATH + "/" + id + "/" + step);
    }

    private static Map<String, Object> submission(long visits, int enterprises, int findings) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("visits", visits);
        figures.put("enterprisesVisited", enterprises);
        figures.put("findings", findings);
        figures.put("findingsRectified", 0);
        figures.put("majorHazards", 0);
        figures.put("penalties", 0);
        figures.put("peopleSent", 30);
        return Map.of("figures", figures, "text", "专项检查");
    }

    private static long number(ValidatableResponse report, String figure, String what) {
        Number found =
                report.extract()
                        .path("figures.find { it.name == '%s' }.%s".formatted(figure, what));
        return found.longValue();
    }

    private static void visit(String visitedAt, int findings) {
        Map<String, Object> visit = Visits.visit(People.ENTERPRISE_A, findings);
        visit.put("visitedAt", visitedAt);
        sending(People.bureauA(), visit).post(Visits.PATH).then().statusCode(201);
    }
}
