package org.tocsin.inspection.log.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.log.app.LogSweep;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.MovableClock;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.inspection.testing.Visits;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Moments;

/**
 * Daily logs as officers keep them and those above read them. Each test has an officer of its own.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionLogApiTest {

    private static final String PATH = "/api/v1/inspection-logs";
    private static final String TOPIC = "tocsin.inspection-log";
    private static final String DAY = "2026-11-23";

    private static int officers;

    private final LogSweep sweep;
    private final MovableClock clock;
    private final DemoDirectory directory;
    private String me;

    InspectionLogApiTest(LogSweep sweep, MovableClock clock, DemoDirectory directory) {
        this.sweep = sweep;
        this.clock = clock;
        this.directory = directory;
    }

    @BeforeEach
    void aNewOfficer() {
        directory.load();
        me = officer("990101001");
        at(DAY + "T15:00:00");
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void theVisitsOfTheDayAreThereByThemselves() {
        String visit = visit(me, DAY + "T09:00:00+08:00");
        visit(me, "2026-11-22T23:59:59+08:00");
        visit(People.townA(), DAY + "T10:00:00+08:00");

        begin(me, DAY)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(PATH + "/[0-9a-f-]{36}"))
                .body("logNo", matchesPattern("RZ-990101-2026-[0-9]{6}"))
                .body("status", equalTo("OPEN"))
                .body("day", equalTo(DAY))
                .body("division", equalTo("990101001"))
                .body("locksAt", equalTo("2026-11-25T16:00:00Z"))
                .body("visits.inspectionId", contains(visit))
                .body("visits[0].href", equalTo("/api/v1/inspections/" + visit))
                .body("visits[0].unitName", equalTo("东岭精工机械有限公司"))
                .body("visitCount", equalTo(1))
                .body("visited", equalTo(true))
                .body("allowedTransitions.name", contains("write", "submit"))
                .body("allowedTransitions.method", contains("PUT", "POST"));
    }

    @Test
    void writtenSubmittedTakenBackLockedAndCorrected() {
        String id = begin(me, DAY).then().extract().path("id");
        write(me, id, entry("解放街", "1.5"), ofEnterpriseA())
                .then()
                .statusCode(200)
                .body("entryCount", equalTo(2))
                .body("hours", equalTo(3.5f))
                .body("findings", equalTo(4))
                .body("visited", equalTo(true));
        step(me, id, "submissions", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("allowedTransitions.name", contains("take-back"));
        write(me, id, entry("别处", "1.0")).then().statusCode(409);
        step(me, id, "withdrawals", Map.of()).then().statusCode(200);
        write(me, id, entry("别处", "1.0")).then().statusCode(200).body("visited", equalTo(false));
        step(me, id, "submissions", Map.of()).then().statusCode(200);
        step(me, id, "addenda", addendum()).then().statusCode(409);

        at("2026-11-25T23:59:50");
        sweep.watch();
        read(me, id).then().body("status", equalTo("SUBMITTED"));
        at("2026-11-26T00:00:00");
        sweep.watch();
        sweep.watch();
        read(me, id)
                .then()
                .body("status", equalTo("LOCKED"))
                .body("lockedAt", equalTo("2026-11-25T16:00:00Z"))
                .body("allowedTransitions.name", contains("add-addendum"));
        write(me, id, entry("别处", "1.0")).then().statusCode(409);
        step(me, id, "withdrawals", Map.of()).then().statusCode(409);
        step(me, id, "addenda", addendum())
                .then()
                .statusCode(200)
                .body("addenda", hasSize(1))
                .body("addenda[0].text", equalTo("另巡查 2 家"))
                .body("addenda[0].reason", equalTo("漏填"))
                .body("entries", hasSize(1));
        assertThat(told(id, 5))
                .containsExactly(
                        "submitted", "taken-back", "submitted", "locked", "addendum-added");
        assertThat(directory.auditOf(id).stream().map(row -> row[0]))
                .containsExactly(
                        "begin",
                        "write",
                        "submit",
                        "take-back",
                        "write",
                        "submit",
                        "lock",
                        "add-addendum");
    }

    @Test
    void oneOfEachOfficerAndDayHoweverOftenItIsSent() throws Exception {
        CyclicBarrier start = new CyclicBarrier(6);
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                running.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return begin(me, DAY).statusCode();
                                }));
            }
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
        begin(me, DAY).then().statusCode(422).body("errors.code", hasItem("log-exists"));
        begin(me, "2026-11-22").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,422,day-in-future",
        "2026-11-21,201,",
        "2026-11-20,422,day-locked",
        "2025-11-20,422,day-locked"
    })
    void onlyForDaysThatHaveComeAndAreNotLocked(String day, int status, String code) {
        Response answer = begin(me, day);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (code != null) {
            answer.then().body("errors.code", hasItem(code));
        }
    }

    @Test
    void othersReadWhatLiesBelowThemAndWriteNothing() {
        String id = begin(me, DAY).then().extract().path("id");
        for (String reader :
                List.of(People.bureauA(), People.leaderA(), People.officeA(), People.auditor())) {
            as(reader)
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("allowedTransitions", empty());
        }
        for (String stranger :
                List.of(
                        People.bureauB(),
                        People.townA(),
                        People.gridA(),
                        People.departmentA(),
                        officer("990101001"))) {
            as(stranger).get(PATH + "/" + id).then().statusCode(404);
            as(stranger).get(PATH + "?limit=200").then().body("items.id", not(hasItem(id)));
            write(stranger, id, entry("x", "1.0")).then().statusCode(404);
        }
        write(People.bureauA(), id, entry("x", "1.0")).then().statusCode(403);
        step(People.leaderA(), id, "submissions", Map.of()).then().statusCode(403);
        step(People.auditor(), id, "addenda", addendum()).then().statusCode(403);
        for (String noDuty : List.of(People.enterpriseA(), People.dashboard())) {
            as(noDuty).get(PATH).then().statusCode(403);
        }
        begin(People.officeA(), DAY).then().statusCode(403);
        begin(People.leaderA(), DAY).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void departmentsAndGridsLogToo() {
        String department =
                Tokens.of("log-department", "department-officer")
                        .division("990101")
                        .industries("C")
                        .bearer();
        String grid =
                Tokens.of("log-grid", "grid-inspector")
                        .division("990101001")
                        .grids("990101001-G01")
                        .bearer();
        for (String writer : List.of(department, grid)) {
            String id = begin(writer, DAY).then().statusCode(201).extract().path("id");
            write(writer, id, ofEnterpriseA()).then().statusCode(200);
            as(writer).get(PATH).then().body("items.id", contains(id));
        }
        String elsewhere = officer("990102001");
        String id = begin(elsewhere, DAY).then().extract().path("id");
        write(elsewhere, id, ofEnterpriseA())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-unit"))
                .body("errors.pointer", hasItem("/entries/0/unitId"));
    }

    @Test
    void changesNeedTheVersionThatWasRead() {
        String id = begin(me, DAY).then().extract().path("id");
        Map<String, Object> body = Map.of("entries", List.of(entry("街", "1.0")));
        sending(me, body).put(PATH + "/" + id + "/entries").then().statusCode(428);
        sending(me, body)
                .header("If-Match", "\"77\"")
                .put(PATH + "/" + id + "/entries")
                .then()
                .statusCode(412);
        String tag = read(me, id).header("ETag");
        as(me).header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
        visit(me, DAY + "T11:00:00+08:00");
        as(me).header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(200);
        sending(me, body)
                .header("If-Match", tag)
                .put(PATH + "/" + id + "/entries")
                .then()
                .statusCode(200);
    }

    @Test
    void aRepeatedBeginningIsAnsweredTheSame() {
        String key = "log-" + me.hashCode();
        String first = keyed(key).then().statusCode(201).extract().path("id");
        keyed(key).then().statusCode(201).body("id", equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"2026-11-23\",\"officer\":\"leader-a\"}",
                "{\"day\":\"2026-11-23\",\"entries\":[{}]}",
                "{\"day\":\"2026-11-23\",\"entries\":[null]}",
                "{\"day\":\"2026-11-23\",\"entries\":[{\"activity\":\"x\",\"place\":\"y\",\"findings\":-1,\"hours\":1}]}",
                "{\"day\":\"2026-11-23\",\"entries\":[{\"activity\":\"x\",\"place\":\"y\",\"findings\":0,\"hours\":24.1}]}",
                "{\"day\":\"2026-11-23\",\"entries\":[{\"activity\":\"x\",\"place\":\"y\",\"findings\":0,\"hours\":1.25}]}",
                "{\"day\":\"2026-11-23\",\"entries\":[{\"activity\":\" \",\"place\":\"y\",\"findings\":0,\"hours\":1}]}"
            })
    void whatIsNoLogIsMalformed(String body) {
        sending(me, body).post(PATH).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dayFrom=x",
                "visited=1",
                "status=DONE",
                "division=99",
                "sort=officer",
                "q=1"
            })
    void filtersThatMeanNothingAreRefused(String query) {
        as(me).get(PATH + "?" + query).then().statusCode(400);
    }

    @Test
    void theListIsFilteredAndExported() {
        String visited = begin(me, DAY).then().extract().path("id");
        write(me, visited, ofEnterpriseA()).then().statusCode(200);
        String idle = begin(me, "2026-11-22").then().extract().path("id");
        write(me, idle, entry("解放街", "2.0")).then().statusCode(200);

        ids("visited=true").body("items.id", contains(visited));
        ids("visited=false").body("items.id", contains(idle));
        visit(me, "2026-11-22T08:00:00+08:00");
        ids("visited=true&sort=day").body("items.id", contains(idle, visited));
        ids("dayFrom=2026-11-23").body("items.id", contains(visited));
        ids("dayTo=2026-11-22&expand=names")
                .body("items.id", contains(idle))
                .body("items.statusName", contains("填写中"))
                .body("items.visitCount", contains(1));
        ids("status=LOCKED").body("items", empty());
        ids("division=990102").body("items", empty());
        String csv = as(me).accept("text/csv").get(PATH + "?sort=day").then().extract().asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("officerName").contains("2026-11-22");
    }

    @Test
    void everyEventThatCanBeToldHasItsContract() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactly(
                        "inspection-log.addendum-added.v1",
                        "inspection-log.locked.v1",
                        "inspection-log.submitted.v1",
                        "inspection-log.taken-back.v1");
    }

    private ValidatableResponse ids(String query) {
        return as(me).get(PATH + "?" + query).then().statusCode(200);
    }

    private void at(String time) {
        clock.advanceTo(LocalDateTime.parse(time).atZone(Moments.CHINA).toInstant());
    }

    private static String officer(String division) {
        return Tokens.of("log-officer-" + ++officers, "town-officer").division(division).bearer();
    }

    private Response keyed(String key) {
        return sending(me, Map.of("day", DAY)).header("Idempotency-Key", key).post(PATH);
    }

    private static Response begin(String bearer, String day) {
        return sending(bearer, Map.of("day", day)).post(PATH);
    }

    private static Response read(String bearer, String id) {
        return as(bearer).get(PATH + "/" + id);
    }

    @SafeVarargs
    private static Response write(String bearer, String id, Map<String, Object>... entries) {
        return sending(bearer, Map.of("entries", List.of(entries)))
                .header("If-Match", tag(id))
                .put(PATH + "/" + id + "/entries");
    }

    private static Response step(String bearer, String id, String step, Object body) {
        return sending(bearer, body).header("If-Match", tag(id)).post(PATH + "/" + id + "/" + step);
    }

    private static String tag(String id) {
        return as(People.auditor()).get(PATH + "/" + id).header("ETag");
    }

    private static Map<String, Object> entry(String place, String hours) {
        return Map.of(
                "activity", "沿街商铺", "place", place, "findings", 2, "hours", new BigDecimal(hours));
    }

    private static Map<String, Object> ofEnterpriseA() {
        return Map.of(
                "activity",
                "用电检查",
                "unitId",
                People.ENTERPRISE_A.toString(),
                "findings",
                2,
                "hours",
                2);
    }

    private static Map<String, Object> addendum() {
        return Map.of("text", "另巡查 2 家", "reason", "漏填");
    }

    private static String visit(String bearer, String visitedAt) {
        Map<String, Object> visit = Visits.visit(People.ENTERPRISE_A, 1);
        visit.put("visitedAt", visitedAt);
        return sending(bearer, visit).post(Visits.PATH).then().statusCode(201).extract().path("id");
    }

    /** What was told of a log, in order and without a gap, each as its schema has it. */
    private static List<String> told(String id, int expected) {
        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= expected);
            List<Topic.Event> events = topic.of(id);
            for (int i = 0; i < events.size(); i++) {
                Topic.Event event = events.get(i);
                String type = event.type().replaceFirst("^org\\.tocsin\\.", "");
                EventContract.of(TOPIC, type).accepts(event.data());
                assertThat(event.sequence()).isEqualTo(i + 1L);
                assertThat(event.data()).doesNotContain("log-officer");
            }
            return events.stream()
                    .map(e -> e.type().replaceAll("org.tocsin.inspection-log.|.v1", ""))
                    .toList();
        }
    }
}
