package org.tocsin.accident.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.tocsin.accident.testing.Api.ACCIDENTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Tables;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Historic accidents from another system's register. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AccidentImportTest {

    private static final String HEADER =
            "source,externalId,occurredAt,headInformedAt,receivedAt,channel,unitId,division,category,typeCode,deaths,seriousInjuries,missing,directLossCny,description\r\n";

    private final Units units;
    private final Tables tables;
    private UUID unit;
    private String source;

    AccidentImportTest(Units units, Tables tables) {
        this.units = units;
        this.tables = tables;
    }

    @BeforeEach
    void aRegisterOfItsOwn() {
        unit = units.inTownA();
        source = "legacy-" + unit;
    }

    private String row(String id, String day, String description) {
        return "%s,%s,%sT10:00:00+08:00,,,,%s,,FIRE,08,0,1,0,100.50,%s\r\n"
                .formatted(source, id, day, unit, description);
    }

    private static Response send(String query, String csv) {
        return Api.as(People.bureauA())
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(ACCIDENTS + "/imports?" + query);
    }

    private Response registered() {
        return Api.as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("sort", "knownAt")
                .queryParam("count", true)
                .get(ACCIDENTS);
    }

    @Test
    void rowsBecomeAccidentsWithNumbersOfTheirYearPlacesInTimeAndEvents() {
        send("mode=partial", HEADER + row("1", "2009-05-01", "甲") + row("2", "2008-05-01", "乙"))
                .then()
                .statusCode(201)
                .body("created", equalTo(2));

        List<String> known = registered().path("items.knownAt");
        registered()
                .then()
                .body("items.accidentNo", hasItem(matchesPattern("SG-990101-2009-\\d{6}")))
                .body("items.externalId", contains("1", "2"))
                .body("items.channel", contains("UNIT", "UNIT"));
        assertThat(Instant.parse(known.get(1)))
                .isEqualTo(Instant.parse(known.get(0)).plusNanos(1000));
        String id = registered().path("items[0].id");
        assertThat(Topic.of("tocsin.accident", id, 1).getFirst().shortType())
                .isEqualTo("accident.reported.v1");
        Api.as(People.auditor())
                .get(ACCIDENTS + "/" + id + "/revisions")
                .then()
                .body("items.author.name", contains("bureau-a"));
    }

    @Test
    void theSameKeyWithAnotherAccidentIsAnErrorOfItsRow() {
        send("mode=partial", HEADER + row("1", "2009-05-01", "甲")).then().statusCode(201);

        send(
                        "mode=partial",
                        HEADER
                                + row("1", "2009-05-01", "甲")
                                + row("1", "2009-05-02", "甲")
                                + row("2", "2009-05-02", "乙")
                                + row("2", "2009-05-02", "丙"))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(2))
                .body("errors.row", contains(2, 4))
                .body("errors.code", contains("external-id-taken", "external-id-taken"))
                .body("errors.pointer", contains("/externalId", "/externalId"));
        registered().then().body("count", equalTo(2));
    }

    @Test
    void whatAnotherSystemMayHaveReportedIsNamedAndBothStay() {
        Map<String, Object> report = Api.flash(Instant.parse("2010-05-01T00:00:00Z"));
        report.put("unitId", unit.toString());
        report.put("category", "FIRE");
        report.put("typeCode", "08");
        String here = Api.report(People.bureauA(), report).path("id");

        send("mode=partial", HEADER + row("1", "2010-05-01", "甲") + row("2", "2010-05-02", "乙"))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("candidates.duplicateOf", contains(here))
                .body("candidates.row", contains(1));
        send("mode=partial", HEADER + row("3", "2010-05-02", "丙"))
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void aTrialLeavesNothingBehindNeitherRecordsNorNumbers() {
        long counters = tables.count("select coalesce(sum(taken), 0) from serial_counter");
        String csv =
                HEADER
                        + row("1", "2009-05-01", "甲")
                        + row("2", "2009-05-01", "乙")
                        + row("3", "2099-05-01", "未来")
                        + row("3", "2009-05-01", "丙").replace("FIRE,08", "FIRE,99");

        send("mode=partial&validateOnly=true", csv)
                .then()
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("rejected", equalTo(2))
                .body("errors.code", contains("occurred-in-future", "unknown-type-code"));

        registered().then().body("count", equalTo(0));
        assertThat(tables.count("select coalesce(sum(taken), 0) from serial_counter"))
                .isEqualTo(counters);
    }

    @Test
    void rowsAreJudgedByTheRulesOfSingleReports() {
        String good = row("0", "2009-05-01", "好");
        send(
                        "mode=partial",
                        HEADER
                                + good
                                + good.replace(",0,2009", ",1,2009")
                                        .replace("+08:00,,", "+08:00,2009-04-30T10:00:00+08:00,")
                                + good.replace(",0,2009", ",2,2009")
                                        .replace(unit.toString(), units.inTownB().toString())
                                + good.replace(",0,2009", ",3,2009").replace("100.50", "100.505")
                                + good.replace(",0,2009", ",4,2009").replace(unit + ",", ",111111")
                                + good.replace(",0,2009", ",5,2009").replace(",0,1,0,", ",0,-1,0,"))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("errors.row", contains(2, 3, 4, 5, 6))
                .body("errors.code", hasItem("informed-before-accident"))
                .body("errors.pointer", hasItem("/directLossCny"))
                .body("errors.pointer", hasItem("/seriousInjuries"));
    }

    @Test
    void goesOnAfterItsRequestAndTellsItsOwnerHowFarItIs() {
        String csv =
                HEADER
                        + IntStream.range(0, 600)
                                .mapToObj(i -> row("" + i, "2009-05-01", "第" + i))
                                .collect(Collectors.joining())
                        + row("bad", "2099-05-01", "未来");

        Response accepted =
                Api.as(People.bureauA())
                        .header("Prefer", "respond-async")
                        .contentType("text/csv; charset=UTF-8")
                        .body(csv.getBytes(StandardCharsets.UTF_8))
                        .post(ACCIDENTS + "/imports?mode=partial");

        accepted.then().statusCode(202);
        String job = accepted.getHeader("Location");
        assertThat(job).startsWith("/api/v1/accident-imports/");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                Api.as(People.bureauA())
                                        .get(job)
                                        .then()
                                        .body("state", equalTo("COMPLETED")));
        Api.as(People.bureauA())
                .get(job)
                .then()
                .body("created", equalTo(600))
                .body("rejected", equalTo(1));
        assertThat(Api.as(People.bureauA()).get(job + "/errors").asString())
                .contains("occurred-in-future", "601");
        Api.as(People.bureauB()).get(job).then().statusCode(404);
        Api.as(People.enterpriseOf(unit)).get(job).then().statusCode(403);
        registered().then().body("count", equalTo(600));
    }

    @Test
    void theSampleOfTheGuideIsGood() throws Exception {
        String sample =
                Files.readString(Path.of("..", "docs", "guides", "samples", "accidents.csv"));

        send("mode=atomic&validateOnly=true", sample)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0))
                .body("errors", hasSize(0));
        assertThat(sample.lines().count()).isGreaterThan(3);
    }
}
