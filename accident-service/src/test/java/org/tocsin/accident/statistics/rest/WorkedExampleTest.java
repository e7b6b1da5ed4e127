package org.tocsin.accident.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.INDICATORS;
import static org.tocsin.accident.testing.Api.STATISTICS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Announcements;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/**
 * The district report of domain.md §4: 21 accidents with 18 deaths, limits 59 and 34, the year
 * before 28 and 15. District B and the years 2023 and 2024 belong to this test alone.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class WorkedExampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YEAR = "?from=2024-01-01&to=2024-12-31";
    private static boolean loaded;

    @BeforeEach
    void theDistrict() {
        if (loaded) {
            return;
        }
        loaded = true;
        UUID government = UUID.randomUUID();
        Announcements.unit(government, "GOVERNMENT", "990102");
        Announcements.inForce(
                UUID.randomUUID(),
                government,
                "990102",
                2024,
                "{\"measure\": \"ACCIDENTS\", \"limit\": 59}, {\"measure\": \"DEATHS\", \"limit\": 34}");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            rows.append(row("2024-%d".formatted(i), 2024, i, i < 18 ? 1 : 0));
        }
        for (int i = 0; i < 28; i++) {
            rows.append(row("2023-%d".formatted(i), 2023, i, i < 15 ? 1 : 0));
        }
        Api.as(People.bureauB())
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(ACCIDENTS + "/imports?mode=atomic")
                .then()
                .statusCode(201)
                .body("created", equalTo(49));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                indicators("")
                                        .then()
                                        .body("items.status", contains("WITHIN", "WITHIN")));
    }

    private static String row(String key, int year, int i, int deaths) {
        return """
               {"source": "report", "externalId": "%s", "occurredAt": "%d-%02d-15T08:00:00+08:00", "division": "%s", "category": "%s", "typeCode": "09", "deaths": %d, "seriousInjuries": %d, "directLossCny": %d.10, "description": "示例"}
               """
                .formatted(
                        key,
                        year,
                        1 + i % 10,
                        i % 3 == 0 ? "990102002" : "990102001",
                        i % 2 == 0 ? "CONSTRUCTION" : "ROAD_TRAFFIC",
                        deaths,
                        i == 0 ? 12 : 0,
                        1000 + i);
    }

    private static Response statistics(String more) {
        return Api.as(People.bureauB()).get(STATISTICS + YEAR + more);
    }

    private static Response indicators(String more) {
        return Api.as(People.bureauB()).get(INDICATORS + "?year=2024&division=990102" + more);
    }

    private static BigDecimal decimal(Response response, String path) throws Exception {
        JsonNode found = tree(response).at(path);
        assertThat(found.isNumber()).as(path).isTrue();
        return found.decimalValue();
    }

    private static JsonNode tree(Response response) throws Exception {
        return JSON.readTree(response.asByteArray());
    }

    @Test
    void comparesWithTheYearBefore() throws Exception {
        Response answer = statistics("&compare=previousYear");

        assertThat(decimal(answer, "/totals/accidents/value")).isEqualByComparingTo("21");
        assertThat(decimal(answer, "/totals/accidents/previous")).isEqualByComparingTo("28");
        assertThat(decimal(answer, "/totals/accidents/delta")).isEqualByComparingTo("-7");
        assertThat(answer.asString()).contains("\"yoyPercent\":-25.0", "\"yoyPercent\":20.0");
        assertThat(decimal(answer, "/totals/deaths/value")).isEqualByComparingTo("18");
        assertThat(decimal(answer, "/totals/deaths/delta")).isEqualByComparingTo("3");
    }

    @Test
    void setsConsumptionBesideTheLimits() throws Exception {
        Response answer = indicators("&measure=ACCIDENTS");
        answer.then()
                .statusCode(200)
                .body("items.limit", contains(59))
                .body("items.consumed", contains(21))
                .body("items.remaining", contains(38))
                .body("items.elapsedRatioPercent", contains(100.0f));
        assertThat(answer.asString()).contains("\"consumedRatioPercent\":35.6");
        assertThat(indicators("&measure=DEATHS").asString())
                .contains("\"consumedRatioPercent\":52.9", "\"remaining\":16");
    }

    @Test
    void aCorrectionChangesTodaysFigureAndNotTheOneBefore() throws Exception {
        String before = statistics("").path("asOf");
        byte[] bytes = statistics("&asOf=" + before).asByteArray();
        String indicatorsBefore = itemsOf(indicators("&asOf=" + before));
        String id =
                Api.as(People.bureauB())
                        .get(ACCIDENTS + "?q=SG-990102-2024&limit=1&counted=true")
                        .path("items[0].id");
        int deaths = Api.read(People.bureauB(), id).path("deaths");

        Api.revise(People.leaderOf("990102"), id, "CORRECTION", "\"deaths\": " + (deaths + 2))
                .then()
                .statusCode(200);
        assertThat(decimal(statistics(""), "/totals/deaths/value")).isEqualByComparingTo("20");
        assertThat(indicators("&measure=DEATHS").asString()).contains("\"consumed\":20");
        assertThat(statistics("&asOf=" + before).asByteArray()).isEqualTo(bytes);
        assertThat(itemsOf(indicators("&asOf=" + before))).isEqualTo(indicatorsBefore);
        Api.revise(People.leaderOf("990102"), id, "CORRECTION", "\"deaths\": " + deaths)
                .then()
                .statusCode(200);
        assertThat(decimal(statistics(""), "/totals/deaths/value")).isEqualByComparingTo("18");
    }

    private static String itemsOf(Response page) throws Exception {
        return tree(page).path("items").toString();
    }

    @Test
    void theSameInstantWithAnyOffsetIsTheSameQuestion() {
        String utc = statistics("").path("asOf");
        String china =
                java.time.Instant.parse(utc).atOffset(java.time.ZoneOffset.ofHours(8)).toString();

        // the plus of +08:00 is sent as it is, as people write it
        String answered =
                Api.as(People.bureauB())
                        .urlEncodingEnabled(false)
                        .get(STATISTICS + YEAR + "&asOf=" + china)
                        .asString();

        assertThat(answered).isEqualTo(statistics("&asOf=" + utc).asString());
    }

    @Test
    void cellsAddUpToTheTotalsAndToTheRecordsBehindThem() throws Exception {
        JsonNode answer =
                tree(statistics("&groupBy=category,month,division,severity&compare=previousYear"));

        BigDecimal accidents = BigDecimal.ZERO;
        BigDecimal previous = BigDecimal.ZERO;
        for (JsonNode cell : answer.path("cells")) {
            accidents = accidents.add(cell.at("/figures/accidents/value").decimalValue());
            previous = previous.add(cell.at("/figures/accidents/previous").decimalValue());
        }
        assertThat(accidents).isEqualByComparingTo("21");
        assertThat(previous).isEqualByComparingTo("28");
        assertThat(answer.path("cells").size()).isGreaterThan(15);
        for (JsonNode cell : List.of(answer.path("cells").get(0), answer.path("cells").get(7))) {
            Response records = records(cell.path("records").asText());
            List<Integer> deaths = records.jsonPath().getList("items.deaths");
            assertThat(deaths).hasSize(cell.at("/figures/accidents/value").intValue());
            assertThat(deaths.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(cell.at("/figures/deaths/value").intValue());
        }
        assertThat(records(answer.path("records").asText()).jsonPath().getList("items"))
                .hasSize(21);
    }

    private static Response records(String link) {
        Response records = Api.as(People.bureauB()).get(link + "&limit=200");
        records.then().statusCode(200);
        return records;
    }

    @Test
    void divisionsArePutTogetherOneLevelBelowTheOneAskedFor() {
        Api.as(People.cityBureau())
                .get(STATISTICS + YEAR + "&groupBy=division,category")
                .then()
                .body("cells.keys.division.unique()", contains("990102"));
        statistics("&groupBy=division")
                .then()
                .body("cells.keys.division", contains("990102001", "990102002"))
                .body("cells.figures.accidents.value", contains(14, 7))
                .body("cells[0].figures.accidents.sharePercent", equalTo(66.7f));
        Api.as(People.bureauOf("990102001"))
                .get(STATISTICS + YEAR)
                .then()
                .body("totals.accidents.value", equalTo(14))
                .body("division", equalTo("990102001"));
    }

    @Test
    void aPercentageOfNothingIsNoneAndSaysWhy() {
        Api.as(People.bureauB())
                .get(
                        STATISTICS
                                + "?from=2023-01-01&to=2023-12-31&compare=previousYear&measures=deaths")
                .then()
                .body("totals.deaths.value", equalTo(15))
                .body("totals.deaths.previous", equalTo(0))
                .body("totals.deaths.yoyPercent", nullValue())
                .body("totals.deaths.reason", equalTo("ZERO_BASE"));
    }

    @Test
    void theDigestIsThatOfTheCanonicalForm() throws Exception {
        Response answer = statistics("&groupBy=category,severity&compare=previousYear");
        ObjectNode document = (ObjectNode) tree(answer);
        String digest = document.remove("digest").asText();
        byte[] canonical = new JsonCanonicalizer(document.toString()).getEncodedUTF8();

        assertThat(digest)
                .isEqualTo(
                        "sha-256:"
                                + HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(canonical)));
        answer.then().header("ETag", equalTo("\"" + digest + "\""));
        Api.as(People.bureauB())
                .header("If-None-Match", answer.header("ETag"))
                .get((String) answer.path("self"))
                .then()
                .statusCode(304);
    }

    @Test
    void withdrawnReportsAreExcludedAndSaidToBe() {
        String asOf = statistics("").path("asOf");
        Map<String, Object> report = Api.flash(java.time.Instant.parse("2024-11-20T00:00:00Z"));
        report.put("division", "990102001");
        String id = Api.report(People.bureauB(), report).path("id");
        statistics("").then().body("totals.accidents.value", equalTo(22));

        Api.step(People.leaderOf("990102"), id, "withdrawals", Api.REASON).then().statusCode(200);

        statistics("")
                .then()
                .body("totals.accidents.value", equalTo(21))
                .body("excluded.count", equalTo(1))
                .body("excluded.reasons.WITHDRAWN", equalTo(1));
        statistics("&asOf=" + asOf).then().body("excluded.count", equalTo(0));
        indicators("&measure=ACCIDENTS").then().body("items.consumed", contains(21));
    }

    @Test
    void comesAsATable() {
        Response answer =
                Api.as(People.bureauB())
                        .accept("text/csv")
                        .get(
                                STATISTICS
                                        + YEAR
                                        + "&groupBy=category&measures=accidents,deaths&compare=previousYear");

        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.getFirst())
                .startsWith(
                        "category,accidents,accidents.previous,accidents.delta,accidents.yoyPercent,accidents.reason,accidents.sharePercent,deaths");
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast())
                .startsWith("TOTAL,21,28,-7,-25.0,,100.0,18,15,3,20.0,,100.0,990102");
    }
}
