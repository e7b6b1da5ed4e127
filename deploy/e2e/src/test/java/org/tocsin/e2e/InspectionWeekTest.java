package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Weeks in a district, on a clock that is moved: planned, drawn, visited unannounced, signed,
 * closed; and reported in time, late, or not at all.
 */
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionWeekTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TASKS = "/api/v1/inspection-tasks";
    private static final String PLANS = "/api/v1/inspection-plans";
    private static final String REPORTS = "/api/v1/weekly-reports";

    private final Api bureau = Suite.as("bureau-a");
    private final Api enterprise = Suite.as("enterprise-a");
    private final Api leader = Suite.as("leader-a");
    private final Api city = Suite.as("city-office");
    private LocalDate monday;
    private String feed;
    private String visit;

    @BeforeAll
    void aWeekBegins() {
        LocalDate today = Suite.clock().now().atZone(CHINA).toLocalDate();
        monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        at(monday, "08:30");
        feed = Suite.as("dashboard").get("/api/v1/feed?after=now").expect(200).text("/next");
    }

    @Test
    @Order(1)
    void aPlanIsApprovedAndItsDrawCanBeComputedAgain() {
        String plan =
                PLANS
                        + "/"
                        + bureau.post(
                                        PLANS,
                                        """
                                        {"year": %d, "division": "990101", "title": "东岭区年度监督检查计划",
                                         "items": [{"method": "RANDOM", "sampleSize": 1, "kind": "ROUTINE",
                                                    "title": "双随机检查"}]}"""
                                                .formatted(monday.getYear()))
                                .expect(201)
                                .text("/id");
        leader.step(plan, "approvals", "{}").expect(200);
        bureau.step(plan, "activations", "{}").expect(200);

        String draw =
                bureau.post(
                                plan + "/draws",
                                "{\"item\": 1, \"seed\": \"2026134-03-08-11-17-21-30-09\"}")
                        .expect(201)
                        .text("/id");

        JsonNode drawn = bureau.get(plan + "/draws/" + draw).expect(200).json();
        assertThat(drawn.at("/seed").asText()).isEqualTo("2026134-03-08-11-17-21-30-09");
        assertThat(
                        bureau.get(plan + "/draws/" + draw + "/verification")
                                .expect(200)
                                .json()
                                .at("/equal")
                                .asBoolean())
                .isTrue();
    }

    @Test
    @Order(2)
    void anUnannouncedInspectionDoesNotExistForTheEnterpriseUntilItStarts() {
        String task = unannounced();
        enterprise.get(task).expect(404);
        assertThat(tasksSeenBy(enterprise)).doesNotContain(task);

        bureau.step(task, "starts", "{}").expect(200);

        assertThat(enterprise.get(task).expect(200).text("/status")).isEqualTo("IN_PROGRESS");
        assertThat(tasksSeenBy(enterprise)).contains(task);
        visit = Visits.PATH + "/" + visited(task);
        assertThat(bureau.get(task).expect(200).text("/status")).isEqualTo("RECORDED");
    }

    @Test
    @Order(3)
    void itsFindingsBecomeHazardsAndOneIsClosed() {
        List<String> hazards = Visits.hazardsOf(bureau, visit, 2, SOON);
        close(hazards.getFirst());

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                bureau.get(visit)
                                                        .expect(200)
                                                        .json()
                                                        .at("/progress/closed")
                                                        .asInt())
                                        .isEqualTo(1));
    }

    @Test
    @Order(4)
    void theSignedRecordIsADocument() {
        enterprise
                .step(visit, "signatures", "{\"signatory\": \"黄志强\", \"remark\": \"无异议\"}")
                .expect(200);

        Answer json = bureau.get(visit + "/site-record").expect(200);
        byte[] pdf = bureau.with("Accept", "application/pdf").bytes(visit + "/site-record");

        assertThat(json.body()).contains("黄志强");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(bureau.with("Accept", "application/pdf").bytes(visit + "/site-record"))
                .isEqualTo(pdf);
    }

    @Test
    @Order(5)
    void theWeekIsReportedInTimeLateOrNotAtAll() {
        at(monday.plusWeeks(1), "17:58");
        submit("town-a", report(City.TOWN_A, monday));
        at(monday.plusWeeks(1), "18:00:01");
        reaches(report("990102001", monday), "MISSED");

        at(monday.plusWeeks(1).plusDays(1), "10:00");
        submit("town-b", report("990102001", monday));
        at(monday.plusWeeks(2).plusDays(3), "00:00:01");
        reaches(report(City.TOWN_A, monday.plusWeeks(1)), "ESCALATED");

        assertThat(statusOf(report(City.TOWN_A, monday))).isEqualTo("SUBMITTED");
        assertThat(statusOf(report("990102001", monday))).isEqualTo("LATE_SUBMITTED");
        JsonNode circular = city.get("/api/v1/weekly-circulars/" + week(monday)).expect(200).json();
        assertThat(towns(circular.at("/missed"))).containsExactly("990102001");
        assertThat(towns(circular.at("/madeUp"))).containsExactly("990102001");
        assertThat(towns(circular.at("/escalated"))).isEmpty();
    }

    @Test
    @Order(6)
    void eachLapseIsToldOnce() {
        String late = idOf(report("990102001", monday));
        String never = idOf(report(City.TOWN_A, monday.plusWeeks(1)));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(told().get(never))
                                        .contains("org.tocsin.weekly-report.escalated.v1"));

        Map<String, List<String>> told = told();
        assertThat(told.get(late))
                .containsOnlyOnce(
                        "org.tocsin.weekly-report.missed.v1",
                        "org.tocsin.weekly-report.late-submitted.v1")
                .doesNotContain("org.tocsin.weekly-report.escalated.v1");
        assertThat(told.get(never))
                .containsOnlyOnce(
                        "org.tocsin.weekly-report.missed.v1",
                        "org.tocsin.weekly-report.escalated.v1");
    }

    private static void at(LocalDate day, String time) {
        Suite.clock().advanceTo(day.atTime(LocalTime.parse(time)).atZone(CHINA).toInstant());
    }

    private String unannounced() {
        return TASKS
                + "/"
                + bureau.post(
                                TASKS,
                                """
                                {"kind": "UNANNOUNCED", "unitId": "%s", "title": "夜班暗访", "dueOn": "%s",
                                 "officers": [{"subject": "%s", "name": "王监管"}]}"""
                                        .formatted(
                                                City.ENTERPRISE_A,
                                                monday.plusDays(4),
                                                bureau.subject()))
                        .expect(201)
                        .text("/id");
    }

    private static List<String> tasksSeenBy(Api caller) {
        return caller
                .get(TASKS + "?limit=200")
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsText("id")
                .stream()
                .map(id -> TASKS + "/" + id)
                .toList();
    }

    private String visited(String task) {
        UUID id = UUID.randomUUID();
        String finding =
                "{\"part\": \"%s\", \"item\": \"安全出口\", \"description\": \"出口上锁\", \"grade\": \"GENERAL\"}";
        bureau.post(
                        Visits.PATH,
                        """
                        {"id": "%s", "taskId": "%s", "kind": "UNANNOUNCED", "unitId": "%s", "visitedAt": "%s",
                         "summary": "夜班安全出口", "inspectors": [{"name": "李卫东", "organisation": "东岭镇"}],
                         "findings": [%s, %s]}"""
                                .formatted(
                                        id,
                                        task.substring(TASKS.length() + 1),
                                        City.ENTERPRISE_A,
                                        Suite.clock().now().minusSeconds(5),
                                        finding.formatted("一号车间"),
                                        finding.formatted("二号车间")))
                .expect(201);
        return id.toString();
    }

    private void close(String hazard) {
        Api department = Suite.as("department-a");
        bureau.step(hazard, "verifications", "{}").expect(200);
        bureau.step(
                        hazard,
                        "rectification-orders",
                        "{\"measure\": \"拆除门锁\", \"responsiblePerson\": \"王建国\", \"deadline\": \"2099-06-30\"}")
                .expect(200);
        enterprise.step(hazard, "evidence", "{\"note\": \"已拆除\"}").expect(200);
        department
                .step(hazard, "reviews", "{\"result\": \"PASSED\", \"note\": \"合格\"}")
                .expect(200);
        bureau.step(hazard, "closures", "{}").expect(200);
    }

    private String report(String division, LocalDate anyMonday) {
        String list = "%s?week=%s&division=%s".formatted(REPORTS, week(anyMonday), division);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(city.get(list).expect(200).json().at("/items"))
                                        .hasSize(1));
        return REPORTS + "/" + city.get(list).json().at("/items/0/id").asText();
    }

    private static String week(LocalDate day) {
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void submit(String town, String report) {
        Suite.as(town)
                .step(
                        report,
                        "submissions",
                        """
                        {"figures": {"visits": 3, "enterprisesVisited": 2, "findings": 2, "findingsRectified": 1,
                                     "majorHazards": 0, "penalties": 0, "peopleSent": 4},
                         "text": "开展夜班检查"}""")
                .expect(200);
    }

    private String statusOf(String report) {
        return city.get(report).expect(200).text("/status");
    }

    private void reaches(String report, String status) {
        await().atMost(SOON).untilAsserted(() -> assertThat(statusOf(report)).isEqualTo(status));
    }

    /** Without the departments, of counties, that a page has registered. */
    private static List<String> towns(JsonNode lapses) {
        return lapses.findValuesAsText("division").stream()
                .filter(division -> division.length() == City.TOWN_A.length())
                .toList();
    }

    private static String idOf(String report) {
        return report.substring(REPORTS.length() + 1);
    }

    /** The types of events by weekly report, as the feed has told them since the first Monday. */
    private Map<String, List<String>> told() {
        List<JsonNode> events = new ArrayList<>();
        String position = feed;
        JsonNode slice;
        do {
            slice =
                    Suite.as("dashboard")
                            .get("/api/v1/feed?limit=200&types=weekly-report.*&after=" + position)
                            .expect(200)
                            .json();
            slice.at("/items").forEach(events::add);
            position = slice.at("/next").asText();
        } while (slice.at("/more").asBoolean());
        return events.stream()
                .collect(
                        Collectors.groupingBy(
                                event -> event.at("/subject").asText(),
                                Collectors.mapping(
                                        event -> event.at("/type").asText(), Collectors.toList())));
    }
}
