package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Lists of self-checks as enterprises keep them: one line, one finding. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SelfCheckImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Units units;
    private UUID unit;

    SelfCheckImportTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    private Response lines(String who, byte[] body, String query) {
        return as(who).header("Content-Type", "text/plain; charset=utf-8")
                .body(body)
                .post(HAZARDS + "/imports?" + query);
    }

    private Response lines(String body, String query) {
        return lines(People.enterpriseOf(unit), body.getBytes(StandardCharsets.UTF_8), query);
    }

    private String of(String list) {
        return "mode=partial&importSource=%s&unitId=%s".formatted(list, unit);
    }

    private Response list() {
        return as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("sort", "id")
                .get(HAZARDS);
    }

    @Test
    void eachLineIsAHazardAndKeepsItsCharacters() {
        lines("\uFEFF3、配电箱前操作空间不得占用或遮挡。 纸箱，已清理\r\n\"=1+1\n", of("march"))
                .then()
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("created", equalTo(2));

        list().then()
                .body("items.description", contains("3、配电箱前操作空间不得占用或遮挡。 纸箱，已清理", "\"=1+1"))
                .body("items.item", contains("配电箱前操作空间不得占用或遮挡", null))
                .body("items.externalId", contains("1", "2"))
                .body("items.source", contains("SELF_CHECK", "SELF_CHECK"))
                .body("items.saysRectified", contains(true, false))
                .body("items.status", contains("REPORTED", "REPORTED"));
    }

    @Test
    void monthsMayNumberTheirLinesAlike() {
        lines("一月的\n", of("list") + "&period=2026-01").then().body("created", equalTo(1));
        lines("二月的\n", of("list") + "&period=2026-02").then().body("created", equalTo(1));
        lines("二月的\n", of("list") + "&period=2026-02").then().body("unchanged", equalTo(1));

        list().then()
                .body("items.externalId", contains("2026-01/1", "2026-02/1"))
                .body("items.foundAt", contains("2026-01-31T15:59:59Z", "2026-02-28T15:59:59Z"));
    }

    @Test
    void aLineThatChangedUnderItsNumberIsAnErrorAndNotLost() {
        lines("甲\n乙\n", of("list")).then().body("created", equalTo(2));

        lines("甲\n丙\n", of("list"))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("errors.code", contains("external-id-taken"))
                .body("errors.row", contains(2));
    }

    @Test
    void theQueryMustNameUnitAndList() {
        lines("甲\n", "mode=partial&importSource=x")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?unitId"));
        lines("甲\n", "mode=partial&unitId=" + unit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?importSource"));
        lines("甲\n", of("x") + "&period=2026-13").then().statusCode(400);
        lines("甲\n", of("x") + "&period=2999-01").then().statusCode(400);
        lines("甲\n", of("x") + "&period=2026-01&foundAt=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        lines("甲\n", of("x") + "&foundAt=yesterday").then().statusCode(400);
        list().then().body("items", hasSize(0));
    }

    @Test
    void aForeignUnitIsUnknown() {
        lines(
                        People.bureauB(),
                        "甲\n".getBytes(StandardCharsets.UTF_8),
                        "mode=atomic&importSource=x&unitId=" + unit)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-unknown"));
    }

    @Test
    void anEndlessLineIsNamedAndTheOthersAreTaken() {
        lines("甲\n" + "长".repeat(4001) + "\n" + "a".repeat(1 << 21) + "\n乙\n", of("long"))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("errors.row", contains(2, 3))
                .body("errors.code", hasItem("row-too-long"));
    }

    /** Real input; also in the background, where the enterprise need not wait. */
    @Test
    void twoThousandRealLinesAreTakenLineForLine() throws IOException, InterruptedException {
        Path file = RealServers.root().resolveSibling("shared/data/self-check-findings.txt");
        assumeTrue(Files.exists(file), "no " + file + ": the data set is not part of the project");
        List<String> filed = Files.readString(file).lines().toList();

        Response accepted =
                as(People.enterpriseOf(unit))
                        .header("Prefer", "respond-async")
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .body(Files.readAllBytes(file))
                        .post(HAZARDS + "/imports?" + of("real") + "&period=2026-03");
        accepted.then().statusCode(202);
        Response ended = ended(accepted.getHeader("Location"));

        ended.then()
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(2000))
                .body("rejected", equalTo(0))
                .body("duplicateCandidates", equalTo(7));
        Map<Integer, String> kept = exported();
        assertThat(kept.values()).containsExactlyElementsOf(filed);
        as(People.bureauA()).get(accepted.getHeader("Location")).then().statusCode(404);
    }

    private Response ended(String path) throws InterruptedException {
        Response answer = as(People.enterpriseOf(unit)).get(path);
        for (int i = 0; i < 600 && !answer.<String>path("state").matches("COMPLETED|FAILED"); i++) {
            Thread.sleep(100);
            answer = as(People.enterpriseOf(unit)).get(path);
        }
        return answer;
    }

    private Map<Integer, String> exported() throws IOException {
        String export =
                as(People.bureauA())
                        .accept("application/x-ndjson")
                        .queryParam("unitId", unit)
                        .get(HAZARDS)
                        .asString();
        Map<Integer, String> byLine = new TreeMap<>();
        for (String row : export.split("\n", -1)) {
            if (!row.isEmpty()) {
                JsonNode hazard = JSON.readTree(row);
                String id = hazard.path("externalId").textValue();
                byLine.put(
                        Integer.valueOf(id.substring(id.indexOf('/') + 1)),
                        hazard.path("description").textValue());
            }
        }
        return byLine;
    }
}
