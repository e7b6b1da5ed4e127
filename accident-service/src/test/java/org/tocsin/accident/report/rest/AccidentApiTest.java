package org.tocsin.accident.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.revise;
import static org.tocsin.accident.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** An accident's way over HTTP, on a real database, with its events on the real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AccidentApiTest {

    private final Units units;
    private UUID unit;

    AccidentApiTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    private Map<String, Object> report() {
        Map<String, Object> report = Api.flash(Duration.ofHours(2));
        report.put("unitId", unit.toString());
        return report;
    }

    @Test
    void aReportHasANumberASeverityAndAPlaceOfItsOwn() {
        Map<String, Object> report = report();
        report.put("content", Map.of("place", "二号车间", "course", "作业时坠落"));
        report.put("headInformedAt", report.get("occurredAt"));

        Api.report(People.bureauA(), report)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern(ACCIDENTS + "/[0-9a-f-]{36}"))
                .body("accidentNo", matchesPattern("SG-990101-\\d{4}-\\d{6}"))
                .body("status", equalTo("FLASH"))
                .body("revision", equalTo(1))
                .body("division", equalTo("990101001"))
                .body("industry", equalTo("C3411"))
                .body("severity", equalTo("GENERAL"))
                .body("typeCode", equalTo("09"))
                .body("typeCodeSet", equalTo("GB6441-1986"))
                .body("missing", equalTo(0))
                .body("content.place", equalTo("二号车间"))
                .body("content.scene", nullValue())
                .body("duties", hasSize(1))
                .body("duties[0].rule", equalTo("unit-report-1h"))
                .body("duties[0].late", equalTo(true))
                .body("duties[0].article", startsWith("生产安全事故报告和调查处理条例"))
                .body(
                        "allowedTransitions.name",
                        hasItems(
                                "follow-up",
                                "supplement",
                                "correct",
                                "verify",
                                "merge",
                                "adjudicate",
                                "record-casualty"))
                .body("allowedTransitions[3].href", matchesPattern(".*/verifications"));
    }

    @Test
    void whatIsReadIsWhatTheCreationAnswered() {
        var created = Api.report(People.bureauA(), report());

        String read = Api.read(People.bureauA(), created.path("id")).asString();

        assertThat(read).isEqualTo(created.asString());
    }

    @Test
    void moneyIsExact() {
        Map<String, Object> report = report();
        report.put("directLossCny", new java.math.BigDecimal("9999999.99"));

        String json = Api.report(People.bureauA(), report).asString();

        assertThat(json).contains("\"directLossCny\":9999999.99");
        report.put("directLossCny", 10_000_000);
        assertThat(Api.report(People.bureauA(), report).asString())
                .contains("\"directLossCny\":10000000.00", "\"severity\":\"LARGER\"");
    }

    @ParameterizedTest
    @CsvSource({"-1, false, 0", "0, false, 0", "1, true, 1"})
    void lateIsOneSecondAfterTheHour(int past, boolean late, int seconds) {
        Instant informed = Instant.parse("2026-03-01T00:40:00Z");
        Map<String, Object> report = Api.flash(informed);
        report.put("headInformedAt", informed.toString());
        report.put("receivedAt", informed.plusSeconds(3600 + past).toString());

        String id =
                Api.report(People.bureauA(), report)
                        .then()
                        .statusCode(201)
                        .body("duties[0].dueAt", equalTo("2026-03-01T01:40:00Z"))
                        .body("duties[0].late", equalTo(late))
                        .body("duties[0].lateBySeconds", equalTo(seconds))
                        .body("lateBySeconds", equalTo(seconds))
                        .extract()
                        .path("id");

        List<String> types =
                Topic.of("tocsin.accident", id, late ? 2 : 1).stream()
                        .map(Topic.Seen::shortType)
                        .toList();
        assertThat(types.contains("accident.late-report-detected.v1")).isEqualTo(late);
    }

    @Test
    void goesFromFlashToWithdrawnAndTellsEveryStep() {
        String id = Api.reported(unit);
        revise(People.enterpriseOf(unit), id, "FOLLOW_UP", "\"deaths\": 3")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("FOLLOW_UP"))
                .body("deaths", equalTo(3))
                .body("seriousInjuries", equalTo(2))
                .body("severity", equalTo("LARGER"));
        step(People.bureauA(), id, "verifications", Api.REASON).then().statusCode(200);
        revise(People.bureauA(), id, "CORRECTION", "\"category\": \"CONSTRUCTION\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("category", equalTo("CONSTRUCTION"));
        step(People.leaderA(), id, "withdrawals", "{\"reason\": \"系自然死亡\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedTransitions", hasSize(0));

        List<Topic.Seen> events = Topic.of("tocsin.accident", id, 6);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "accident.reported.v1",
                        "accident.revised.v1",
                        "accident.reclassified.v1",
                        "accident.verified.v1",
                        "accident.revised.v1",
                        "accident.withdrawn.v1");
        assertThat(events).extracting(Topic.Seen::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events).extracting(Topic.Seen::division).containsOnly("990101001");
        for (Topic.Seen event : events) {
            EventContract.of("tocsin.accident", event.shortType()).accepts(event.json());
        }
    }

    @Test
    void keepsEveryRevisionWithWhoWhenAndWhy() {
        String id = Api.reported(unit);
        revise(People.bureauA(), id, "SUPPLEMENTARY", "\"deaths\": 2").then().statusCode(200);

        var revisions =
                Api.as(People.auditor())
                        .get(ACCIDENTS + "/" + id + "/revisions")
                        .then()
                        .statusCode(200)
                        .body("items.kind", contains("FLASH", "SUPPLEMENTARY"))
                        .body("items.accident.deaths", contains(1, 2))
                        .body("items.reason", contains(null, "后续情况"))
                        .body("items.author.name", contains("bureau-a", "bureau-a"))
                        .body("items[0].author.roles", equalTo("bureau-officer"))
                        .body("items[1].ruleVersion", equalTo("decree-493/2007"))
                        .extract()
                        .jsonPath();
        assertThat(revisions.getString("items[0].supersededAt"))
                .isEqualTo(revisions.getString("items[1].knownAt"));
        assertThat(revisions.getString("items[1].supersededAt")).isNull();
    }

    @Test
    void isShownAsItWasKnownAtAPastInstant() {
        String id = Api.reported(unit);
        String then = Api.read(People.bureauA(), id).path("knownAt");
        revise(People.bureauA(), id, "SUPPLEMENTARY", "\"deaths\": 2").then().statusCode(200);

        Api.as(People.bureauA())
                .queryParam("asOf", then)
                .get(ACCIDENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("deaths", equalTo(1))
                .body("revision", equalTo(1))
                .body("allowedTransitions", hasSize(0));
        Api.as(People.bureauA())
                .queryParam("asOf", Instant.parse(then).minusNanos(1000).toString())
                .get(ACCIDENTS + "/" + id)
                .then()
                .statusCode(404);
        Api.as(People.bureauA())
                .queryParam("asOf", then)
                .queryParam("unitId", unit)
                .get(ACCIDENTS)
                .then()
                .statusCode(200)
                .body("items.deaths", contains(1));
    }

    @Test
    void aChangeOfCasualtiesAfterTheWindowIsALeaders() {
        Map<String, Object> report = Api.flash(Duration.ofDays(40));
        report.put("unitId", unit.toString());
        String id = Api.report(People.bureauA(), report).path("id");

        revise(People.bureauA(), id, "SUPPLEMENTARY", "\"deaths\": 2")
                .then()
                .statusCode(422)
                .body("errors.code", contains("casualty-window-closed"));
        revise(People.leaderA(), id, "FOLLOW_UP", "\"deaths\": 2").then().statusCode(403);
        revise(People.leaderA(), id, "SUPPLEMENTARY", "\"deaths\": 2")
                .then()
                .statusCode(200)
                .body("deaths", equalTo(2));
    }

    @Test
    void aDuplicateIsMergedAndNoLongerCounts() {
        String stays = Api.reported(unit);
        String duplicate = Api.reported(unit);
        String merge = "{\"intoAccidentId\": \"%s\", \"reason\": \"同一事故\"}";

        step(People.bureauA(), duplicate, "merges", merge.formatted(stays))
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(stays));
        step(People.bureauA(), stays, "merges", merge.formatted(duplicate))
                .then()
                .statusCode(422)
                .body("errors.code", contains("merge-into-uncounted"));
        Api.as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("counted", true)
                .get(ACCIDENTS)
                .then()
                .body("items.id", contains(stays));
    }

    @Test
    void anEnterpriseReportsForItselfWithoutNamingItself() {
        Map<String, Object> report = Api.flash(Duration.ofMinutes(10));
        report.remove("division");

        Api.report(People.enterpriseOf(unit), report)
                .then()
                .statusCode(201)
                .body("unitId", equalTo(unit.toString()))
                .body("division", equalTo("990101001"))
                .body("allowedTransitions.name", contains("follow-up", "supplement"));
        report.put("receivedAt", report.get("occurredAt"));
        Api.report(People.enterpriseOf(unit), report)
                .then()
                .statusCode(422)
                .body("errors.code", contains("received-at-by-officers-only"));
    }

    @Test
    void namesAreShownInTheReadersLanguage() {
        String id = Api.reported(unit);

        Api.as(People.bureauA())
                .get(ACCIDENTS + "/" + id + "?expand=names")
                .then()
                .body("severityName", equalTo("一般事故"))
                .body("categoryName", equalTo("工矿商贸其他"));
        Api.as(People.bureauA())
                .header("Accept-Language", "en")
                .get(ACCIDENTS + "/" + id + "?expand=names")
                .then()
                .body("severityName", equalTo("general"));
    }

    @Test
    void isFoundByPartOfItsNumberAndOfItsDescriptionInAnyScript() {
        String id = Api.reported(unit);
        String number = Api.read(People.bureauA(), id).path("accidentNo");

        for (String q : List.of("脚手架", number, number.substring(3))) {
            Api.as(People.bureauA())
                    .queryParam("unitId", unit)
                    .queryParam("q", q)
                    .get(ACCIDENTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        for (String q : List.of("100%", "_", "锅炉")) {
            Api.as(People.bureauA())
                    .queryParam("unitId", unit)
                    .queryParam("q", q)
                    .get(ACCIDENTS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @Test
    void repeatsTheAnswerOfAnIdempotentReport() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> report = report();

        String first = keyed(key, report).then().statusCode(201).extract().asString();
        String second = keyed(key, report).then().statusCode(201).extract().asString();
        report.put("deaths", 7);

        assertThat(second).isEqualTo(first);
        keyed(key, report)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static io.restassured.response.Response keyed(String key, Map<String, Object> report) {
        return Api.as(People.bureauA())
                .header("Idempotency-Key", key)
                .contentType(io.restassured.http.ContentType.JSON)
                .body(report)
                .post(ACCIDENTS);
    }
}
