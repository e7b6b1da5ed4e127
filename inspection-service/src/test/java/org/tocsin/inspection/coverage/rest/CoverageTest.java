package org.tocsin.inspection.coverage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.domain.UnitState;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Tasks;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;

/** Each test has a year of its own, and officers whose names nobody else has. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CoverageTest {

    private static final String STATISTICS = PATH + "/statistics/";

    @Inject DemoDirectory demo;
    @Inject Directory directory;
    @Inject EntityManager entities;
    private String mark;

    @BeforeEach
    void knownUnits() {
        demo.load();
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private String record(UUID unit, String day, String kind, int findings, String... others) {
        Map<String, Object> visit = visit(unit, findings);
        visit.put("visitedAt", day + "T09:30:00+08:00");
        visit.put("kind", kind);
        visit.put(
                "inspectors",
                List.of(others).stream().map(name -> Map.of("name", name + mark)).toList());
        String bearer = unit.equals(People.ENTERPRISE_B) ? People.bureauB() : People.bureauA();
        return sending(bearer, visit).post(PATH).then().statusCode(201).extract().path("id");
    }

    private static Response ask(String bearer, String question) {
        return as(bearer).urlEncodingEnabled(false).get(STATISTICS + question);
    }

    private static Response ask(String question) {
        return ask(People.bureauA(), question);
    }

    private static List<Object> follow(Response answer, String path) {
        String link = answer.path(path);
        Response records = as(People.bureauA()).urlEncodingEnabled(false).get(link);
        records.then().statusCode(200);
        return records.path("items.id");
    }

    @Test
    void anOfficerDayCountsOnceAndDaysOffAreApart() {
        record(People.ENTERPRISE_A, "2019-05-06", "ROUTINE", 0, "甲", "乙");
        record(People.ENTERPRISE_A, "2019-05-06", "EXPERT", 0, "甲");
        record(People.ENTERPRISE_A, "2019-05-07", "ROUTINE", 0, "甲");
        record(People.ENTERPRISE_A, "2019-05-11", "ROUTINE", 0, "甲"); // a Saturday

        Response answer = ask("coverage?from=2019-05-01&to=2019-05-31&groupBy=officer");

        String own = "rows.find { it.of.officer == '甲%s' }.".formatted(mark);
        answer.then()
                .statusCode(200)
                .body(own + "workdays", equalTo(23))
                .body(own + "officerWorkdays", equalTo(23))
                .body(own + "visitedDays", equalTo(2))
                .body(own + "visitedDaysOff", equalTo(1))
                .body(own + "attendances", equalTo(4))
                .body(own + "coverage.percent", equalTo(8.7f))
                .body("totals[0].officers", equalTo(3))
                .body("totals[0].officerWorkdays", equalTo(69))
                .body("totals[0].visitedDays", equalTo(2 + 1 + 2));
        assertThat(follow(answer, own + "records.visits")).hasSize(4);
    }

    @Test
    void monthsWithoutAVisitStandWithTheirWorkdays() {
        record(People.ENTERPRISE_A, "2018-03-05", "ROUTINE", 0, "甲");

        ask("coverage?from=2018-02-26&to=2018-04-10&groupBy=month")
                .then()
                .body("rows.of.month", contains("2018-02", "2018-03", "2018-04"))
                .body("rows.workdays", contains(3, 22, 7))
                .body("rows.visitedDays", contains(0, 2, 0))
                .body("rows.of.from", contains("2018-02-26", "2018-03-01", "2018-04-01"));
    }

    /** Whole months are added up beforehand, the rest is counted: the same by either way. */
    @Test
    void aPeriodThatCutsMonthsCountsOnlyItsDays() {
        for (String day : List.of("2006-03-15", "2006-03-16", "2006-04-03", "2006-05-10")) {
            record(People.ENTERPRISE_A, day, "ROUTINE", 0, "甲");
        }
        record(People.ENTERPRISE_A, "2006-05-11", "ROUTINE", 0, "甲");
        String period = "coverage?from=2006-03-16&to=2006-05-10";

        for (String bearer : List.of(People.bureauA(), People.departmentA())) {
            ask(bearer, period + "&groupBy=month")
                    .then()
                    .body("rows.visitedDays", contains(2, 2, 2))
                    .body("rows.attendances", contains(2, 2, 2))
                    .body("totals[0].visitedDays", equalTo(6));
        }
        ask(period + "&industry=C").then().body("totals[0].visitedDays", equalTo(6));
        ask(period + "&industry=F").then().body("totals[0].visitedDays", equalTo(0));
    }

    @Test
    void visitsThatAreRecordedAtTheSameTimeAreAllCounted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> visits = new ArrayList<>();
            for (int day = 1; day <= 16; day++) {
                String on = "2005-06-%02d".formatted(day);
                visits.add(() -> record(People.ENTERPRISE_A, on, "ROUTINE", 0, "甲", "乙"));
            }
            for (Future<String> recorded : threads.invokeAll(visits)) {
                recorded.get();
            }
        }

        ask("coverage?from=2005-06-01&to=2005-06-30")
                .then()
                .body("totals[0].officers", equalTo(3))
                .body("totals[0].attendances", equalTo(3 * 16))
                .body("totals[0].visitedDays", equalTo(3 * 12))
                .body("totals[0].visitedDaysOff", equalTo(3 * 4));
    }

    @Test
    void divisionsAreThoseOfTheUnitsVisited() {
        record(People.ENTERPRISE_A, "2017-03-06", "ROUTINE", 0, "甲");

        Response answer = ask("coverage?from=2017-03-01&to=2017-03-31&groupBy=division");

        answer.then()
                .body("rows.of.division", contains("990101001"))
                .body("rows[0].of.divisionOnly", equalTo(false))
                .body("rows[0].visitedDays", equalTo(2));
        assertThat(follow(answer, "rows[0].records.visits")).hasSize(1);
        String officers = answer.path("rows[0].records.officers");
        Response broken = as(People.bureauA()).urlEncodingEnabled(false).get(officers);
        assertThat(broken.<List<Integer>>path("rows.visitedDays").stream().mapToInt(i -> i).sum())
                .isEqualTo(2);
    }

    @Test
    void aColleagueNamedLaterCountsFromThenOnAndASignatureCountsNothing() {
        String id = record(People.ENTERPRISE_A, "2016-03-07", "ROUTINE", 0, "甲");
        String question = "coverage?from=2016-03-01&to=2016-03-31";
        ask(question).then().body("totals[0].officers", equalTo(2));

        Map<String, Object> more = Map.of("inspectors", List.of(Map.of("name", "丙" + mark)));
        change(People.bureauA(), id, "inspectors", more).then().statusCode(200);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);

        ask(question)
                .then()
                .body("totals[0].officers", equalTo(3))
                .body("totals[0].attendances", equalTo(3));
    }

    @Test
    void aLeaderReachesTheQuotaByDistinctEnterprisesOnly() {
        for (int i = 0; i < 9; i++) {
            record(enterprise(i), "2015-06-0" + (i + 1), "LEADER_LED", 0, "区长");
        }
        record(enterprise(0), "2015-06-10", "LEADER_LED", 0, "区长");
        record(enterprise(0), "2015-06-11", "ROUTINE", 0, "区长");
        String question = "leader-quota?from=2015-01-01&to=2015-12-31";
        String own = "rows.find { it.of.officer == '区长%s' }.".formatted(mark);
        ask(question)
                .then()
                .body(own + "enterprises", equalTo(9))
                .body(own + "visits", equalTo(10))
                .body(own + "repeats", equalTo(1))
                .body(own + "missing", equalTo(1))
                .body("totals[0].reached", equalTo(0));

        record(enterprise(9), "2015-06-12", "LEADER_LED", 0, "区长");

        Response answer = ask(question);
        answer.then().body(own + "reached", equalTo(1)).body(own + "missing", equalTo(0));
        assertThat(follow(answer, own + "records")).hasSize(11);
        ask(People.dashboard(), question)
                .then()
                .statusCode(200)
                .body("rows", empty())
                .body("totals[0].reached", equalTo(2)); // bureau-a recorded them all
    }

    private UUID enterprise(int number) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (mark + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        keep(id, "企业" + number + mark, true);
        return id;
    }

    private void keep(UUID id, String name, boolean active) {
        directory.keep(
                new UnitState(
                        id,
                        "ENTERPRISE",
                        name,
                        "990101001",
                        "F5211",
                        null,
                        null,
                        null,
                        null,
                        active,
                        null,
                        null,
                        null));
    }

    @Test
    void enterprisesThatNobodyVisitedAreCountedAndListed() {
        UUID visited = enterprise(1);
        UUID unvisited = enterprise(2);
        UUID gone = enterprise(3);
        keep(gone, "注销" + mark, false);
        record(visited, "2014-02-03", "ROUTINE", 0, "甲");
        String period = "?from=2014-01-01&to=2014-12-31&industry=F";

        Response answer = ask("never-visited" + period + "&groupBy=division");

        String link = answer.path("rows[0].records");
        int counted = answer.path("rows[0].neverVisited");
        as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(link + "&count=true&limit=200")
                .then()
                .body("count", equalTo(counted))
                .body("items.unitId", hasItem(unvisited.toString()))
                .body("items.unitId", not(hasItem(visited.toString())))
                .body("items.unitId", not(hasItem(gone.toString())));
        answer.then().body("totals[0].visited", equalTo(1));
        ask("never-visited?from=2014-02-04&to=2014-12-31&industry=F")
                .then()
                .body("totals[0].visited", equalTo(0));
    }

    @Test
    void unvisitedEnterprisesAreExportedWhole() {
        enterprise(1);
        enterprise(2);
        String csv =
                as(People.bureauA())
                        .header("Accept", "text/csv")
                        .get(STATISTICS + "never-visited/units?from=2013-01-01&to=2013-12-31")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(csv.lines().findFirst()).hasValue("unitId,unitName,division,industry,grid");
        assertThat(csv).contains("企业1" + mark, "企业2" + mark, "东岭精工机械有限公司");
    }

    @Test
    void visitsEnterprisesAndFindingsAreCountedEachByItself() {
        record(People.ENTERPRISE_A, "2012-03-05", "ROUTINE", 2, "甲");
        record(People.ENTERPRISE_A, "2012-03-06", "EXPERT", 1, "甲");
        record(enterprise(1), "2012-04-02", "ROUTINE", 0, "甲");

        Response answer = ask("counters?from=2012-01-01&to=2012-12-31&groupBy=kind");

        answer.then()
                .body("rows.of.kind", contains("EXPERT", "ROUTINE"))
                .body("rows.visits", contains(1, 2))
                .body("rows.enterprises", contains(1, 2))
                .body("rows.findings", contains(1, 2))
                .body("totals[0].visits", equalTo(3))
                .body("totals[0].enterprises", equalTo(2))
                .body("totals[0].findings", equalTo(3))
                .body("totals[0].rectified", equalTo(0))
                .body("totals[0].rectificationRate.percent", equalTo(0.0f));
        assertThat(follow(answer, "rows[1].records.visits")).hasSize(2);
        assertThat(follow(answer, "totals[0].records.open")).hasSize(2);
        ask("counters?from=2012-01-01&to=2012-12-31&groupBy=month,industry")
                .then()
                .body("rows.of.month", contains("2012-03", "2012-04"))
                .body("rows.of.industry", contains("C", "F"))
                .body("rows.visits", contains(2, 1));
    }

    @Test
    void campaignsAreCountedApartAndNarrowTheOtherFigures() {
        UUID campaign = UUID.randomUUID();
        String task = Tasks.started("ROUTINE");
        assign(task, campaign);
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 1);
        visit.put("visitedAt", "2007-03-05T09:30:00+08:00");
        visit.put("taskId", task);
        sending(People.bureauA(), visit).post(PATH).then().statusCode(201);
        record(People.ENTERPRISE_A, "2007-03-06", "ROUTINE", 2, "甲");
        String year = "counters?from=2007-01-01&to=2007-12-31";

        ask(year + "&groupBy=month")
                .then()
                .body("rows.campaigns", contains(1))
                .body("totals[0].campaigns", equalTo(1))
                .body("totals[0].visits", equalTo(2));
        Response own = ask(year + "&campaignId=" + campaign);
        own.then().body("totals[0].visits", equalTo(1)).body("totals[0].findings", equalTo(1));
        assertThat(follow(own, "totals[0].records.visits")).hasSize(1);
        ask(year + "&campaignId=" + UUID.randomUUID())
                .then()
                .body("totals[0].visits", equalTo(0))
                .body("totals[0].campaigns", equalTo(0));
        ask("leader-quota?from=2007-01-01&to=2007-12-31&campaignId=" + campaign)
                .then()
                .body("totals[0].leaders", equalTo(0));
    }

    private void assign(String task, UUID campaign) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "update inspection_task set campaign_id = :campaign where id = :id")
                                        .setParameter("campaign", Columns.bytes(campaign))
                                        .setParameter("id", Columns.bytes(UUID.fromString(task)))
                                        .executeUpdate());
    }

    @Test
    void weeksWithoutAnyFindingAreFlaggedUntilThereIsOne() {
        for (String day : List.of("2011-05-02", "2011-05-09", "2011-05-16", "2011-05-23")) {
            record(People.ENTERPRISE_A, day, "ROUTINE", 0, "甲");
        }
        String question = "plausibility?to=2011-05-29&groupBy=officer";
        String own = "rows.find { it.of.officer == '甲%s' }".formatted(mark);
        Response answer = ask(question);
        answer.then()
                .body(own + ".flags", contains("ZERO_FINDINGS"))
                .body(own + ".weeks.week", contains("2011-W18", "2011-W19", "2011-W20", "2011-W21"))
                .body(own + ".weeks.visits", contains(1, 1, 1, 1));
        assertThat(follow(answer, own + ".records")).hasSize(4);
        ask("plausibility?to=2011-05-29").then().body("rows.of.division", contains("990101001"));

        record(People.ENTERPRISE_A, "2011-05-27", "ROUTINE", 1, "甲");

        ask(question).then().body(own, nullValue());
        ask("plausibility?to=2011-05-29").then().body("rows", empty());
    }

    @Test
    void anotherDistrictIsNotCounted() {
        record(People.ENTERPRISE_B, "2010-03-01", "LEADER_LED", 1, "甲");
        String period = "?from=2010-01-01&to=2010-12-31";

        for (String report : List.of("coverage", "leader-quota", "counters")) {
            ask(report + period).then().body("rows", empty());
        }
        ask("coverage" + period).then().body("totals[0].officers", equalTo(0));
        ask("counters" + period + "&division=990102").then().body("totals[0].visits", equalTo(0));
        ask(People.auditor(), "counters" + period + "&division=990102")
                .then()
                .body("totals[0].visits", equalTo(1));
        ask(People.departmentOfConstructionA(), "never-visited" + period)
                .then()
                .body("totals[0].enterprises", equalTo(0))
                .body("totals[0].share.percent", nullValue())
                .body("totals[0].share.reason", equalTo("NO_ENTERPRISE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coverage", "leader-quota", "never-visited", "counters", "plausibility"})
    void peopleWithADutyGetFiguresAndOthersNone(String report) throws Exception {
        for (String who :
                List.of(
                        "bureauA",
                        "departmentA",
                        "townA",
                        "leaderA",
                        "officeA",
                        "auditor",
                        "dashboard")) {
            String bearer = (String) People.class.getMethod(who).invoke(null);
            ask(bearer, report).then().statusCode(200).body("definitions", not(empty()));
        }
        ask(People.enterpriseA(), report).then().statusCode(403);
        ask(People.gridA(), report).then().statusCode(403);
        io.restassured.RestAssured.given().get(STATISTICS + report).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage?groupBy=officer",
                "coverage?groupBy=month,officer",
                "plausibility?groupBy=officer",
                "never-visited/units"
            })
    void dashboardsLearnNoNames(String question) {
        ask(People.dashboard(), question)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        ask(People.auditor(), question).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "coverage?from=2026-02-01&to=2026-01-01, 400",
        "coverage?groupBy=kind, 400",
        "counters?groupBy=month;kind, 400",
        "counters?from=yesterday, 400",
        "counters?industry=c3, 400",
        "counters?division=99, 400",
        "counters?divsion=990101, 400",
        "counters?division=123456, 404",
        "leader-quota?groupBy=officer, 400",
        "never-visited/units?cursor=abc, 400"
    })
    void badQuestionsAreRefused(String question, int status) {
        ask(question).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void theDigestIsThatOfTheAnswer() throws Exception {
        ObjectNode answer = (ObjectNode) new ObjectMapper().readTree(ask("counters").asString());
        String digest = answer.path("digest").asText();
        answer.putNull("digest");

        byte[] canonical = new JsonCanonicalizer(answer.toString()).getEncodedUTF8();
        assertThat(digest)
                .isEqualTo(
                        "sha-256:"
                                + HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(canonical)));
    }

    @Test
    void tablesHoldTheRowsAndThenTheTotals() {
        record(People.ENTERPRISE_A, "2009-03-02", "ROUTINE", 0, "甲");
        String csv =
                as(People.bureauA())
                        .header("Accept", "text/csv")
                        .get(STATISTICS + "coverage?from=2009-03-01&to=2009-03-31&groupBy=officer")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("甲" + mark, "bureau-a");
        ask("coverage?from=2009-03-01&to=2009-03-31").then().body("formula", containsString("人日"));
    }

    @Test
    @Transactional
    void whatIsCountedIsWhatTheMigrationWouldCount() {
        record(People.ENTERPRISE_A, "2008-03-03", "ROUTINE", 1, "甲", "乙");
        Object differing =
                entities.createNativeQuery(
                                """
                                select count(*) from inspection i
                                join inspection_inspector p on p.inspection_id = i.id
                                left join officer_visit f on f.inspection_id = i.id
                                  and f.officer_id = cast(conv(substring(sha2(p.inspector_name, 256), 1, 15), 16, 10) as signed)
                                  and f.visited_on = date(date_add(i.visited_at, interval 8 hour))
                                  and f.visited_month = extract(year_month from date_add(i.visited_at, interval 8 hour))
                                  and f.day_bit = 1 << (dayofmonth(date_add(i.visited_at, interval 8 hour)) - 1)
                                  and f.unit_id = i.unit_id and f.division = i.division and f.kind = i.kind
                                  and f.findings = i.finding_count
                                where f.inspection_id is null
                                """,
                                Object.class)
                        .getSingleResult();

        assertThat(((Number) differing).longValue()).isZero();
        assertThat(ask("counters").<List<?>>path("totals")).hasSize(1);
    }
}
