package org.tocsin.accident.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tocsin.accident.testing.Api.ACCIDENTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Many accidents at once, in and out. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AccidentBulkTest {

    private static final String HEADER =
            "source,externalId,occurredAt,unitId,category,typeCode,deaths,seriousInjuries,directLossCny,description,content.place\r\n";

    private final Units units;

    AccidentBulkTest(Units units) {
        this.units = units;
    }

    private static String row(String key, UUID unit, String more) {
        return "old,%s,2025-03-04T10:00:00+08:00,%s,CONSTRUCTION,%s,二号车间\r\n"
                .formatted(key, unit, more);
    }

    private static Response send(String mode, String type, String body) {
        return Api.as(People.bureauA())
                .contentType(type + "; charset=UTF-8")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(ACCIDENTS + "/imports?mode=" + mode);
    }

    @Test
    void goodRowsAreKeptBadOnesExplainedAndNothingIsKeptTwice() {
        UUID unit = units.inTownA();
        String run = UUID.randomUUID().toString();
        String csv =
                HEADER
                        + row(run + "-1", unit, "09,1,0,100.50,\"坠落，一人\"")
                        + row(run + "-2", unit, "09,-1,0,0,负数")
                        + row(run + "-3", unit, "99,1,0,0,未知类型")
                        + row(run + "-4", units.inTownB(), "09,1,0,0,外区单位")
                        + row(run + "-5", unit, "010,10,0,0,坍塌");

        send("partial", "text/csv", csv)
                .then()
                .statusCode(201)
                .body("rows", equalTo(5))
                .body("created", equalTo(2))
                .body("rejected", equalTo(3))
                .body("errors.row", contains(2, 3, 4))
                .body("errors.pointer", hasItem("/deaths"))
                .body("errors.code", hasItem("unknown-type-code"));
        send("partial", "text/csv", csv)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2));
        Api.as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("sort", "accidentNo")
                .get(ACCIDENTS)
                .then()
                .body("items.severity", contains("GENERAL", "MAJOR"))
                .body("items.typeCode", contains("09", "010"))
                .body("items.externalId", contains(run + "-1", run + "-5"))
                .body("items.lateBySeconds", contains(null, null));
    }

    @Test
    void allOrNothingKeepsNothingOfABadFile() {
        UUID unit = units.inTownA();
        String run = UUID.randomUUID().toString();
        String line =
                "{\"source\":\"old\",\"externalId\":\"%s\",\"occurredAt\":\"2025-03-04T10:00:00+08:00\",\"unitId\":\"%s\",\"category\":\"FIRE\",\"typeCode\":\"%s\",\"deaths\":0,\"seriousInjuries\":0,\"directLossCny\":1,\"description\":\"x\"}\n";

        send(
                        "atomic",
                        "application/x-ndjson",
                        line.formatted(run + "-1", unit, "08")
                                + line.formatted(run + "-2", unit, "0"))
                .then()
                .statusCode(422)
                .body("rejected", equalTo(1))
                .body("errors.row", contains(2));
        Api.as(People.bureauA())
                .get(ACCIDENTS + "?count=true&unitId=" + unit)
                .then()
                .body("count", equalTo(0));
        send("atomic", "application/x-ndjson", line.formatted(run + "-1", unit, "08"))
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void onlyOfficersImport() {
        Api.as(People.enterpriseA())
                .contentType("text/csv")
                .body(HEADER)
                .post(ACCIDENTS + "/imports?mode=partial")
                .then()
                .statusCode(403);
    }

    @Test
    void theExportHoldsEveryRowAndSaysHowMany() {
        UUID unit = units.inTownA();
        String first = Api.reported(unit);
        String second = Api.reported(unit);

        String csv =
                Api.as(People.auditor())
                        .accept("text/csv")
                        .queryParam("unitId", unit)
                        .get(ACCIDENTS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("id,accidentNo,revision,status");
        assertThat(csv).contains(first, second, "350000");
    }

    @Test
    void theExportHoldsWhatTheFiltersNameAndNothingElse() {
        UUID unit = units.inTownA();
        String flash = Api.reported(unit);
        String verified = Api.reported(unit);
        Api.step(People.bureauA(), verified, "verifications", Api.REASON).then().statusCode(200);
        Map<String, Object> late = Api.flash(Duration.ofHours(3));
        late.put("unitId", unit.toString());
        late.put("headInformedAt", late.get("occurredAt"));
        late.put("deaths", 3);
        String larger = Api.report(People.bureauA(), late).path("id");

        assertThat(exported(unit, "status", "VERIFIED")).contains(verified).hasSize(1);
        assertThat(exported(unit, "status", "FLASH")).contains(flash, larger).hasSize(2);
        assertThat(exported(unit, "status", "UNDER_INVESTIGATION")).isEmpty();
        assertThat(exported(unit, "severity", "LARGER")).contains(larger).hasSize(1);
        assertThat(exported(unit, "late", "true")).contains(larger).hasSize(1);
        assertThat(exported(unit, "late", "false")).isEmpty();
    }

    private static List<String> exported(UUID unit, String filter, String value) {
        return Api.as(People.auditor())
                .accept("application/x-ndjson")
                .queryParam("unitId", unit)
                .queryParam(filter, value)
                .get(ACCIDENTS)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.contains("accidentNo"))
                .map(line -> JsonPath.from(line).getString("id"))
                .toList();
    }

    @Test
    void pagesNeverSkipOrRepeatUnderWrites() {
        UUID unit = units.inTownA();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(Api.reported(unit));
        }
        List<String> seen = new ArrayList<>();
        String next = ACCIDENTS + "?limit=2&unitId=" + unit;
        while (next != null) {
            Response page = Api.as(People.bureauA()).get(next);
            seen.addAll(page.jsonPath().getList("items.id"));
            next = page.jsonPath().getString("next");
            Api.revise(People.bureauA(), written.getFirst(), "SUPPLEMENTARY", "\"deaths\": 2");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(written);
    }
}
