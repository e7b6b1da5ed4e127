package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Many hazards in, many hazards out. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardImportTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Units units;
    private final DataSource database;
    private UUID unit;

    HazardImportTest(Units units, DataSource database) {
        this.units = units;
        this.database = database;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @Test
    void rowsBecomeHazardsWithNumbersAndEvents() {
        imported(NDJSON, "partial", row("1", "灭火器失效") + row("2", "通道堵塞"))
                .then()
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("created", equalTo(2));

        list().then()
                .body("items", hasSize(2))
                .body("items.source", containsInAnyOrder("IMPORT", "IMPORT"))
                .body("items.importSource", hasItem("self-check-2026"))
                .body("items.externalId", containsInAnyOrder("1", "2"))
                .body("items.hazardNo", hasItem(startsWith("YH-990101-")));
        String id = list().path("items[0].id");
        assertThat(Topic.of("tocsin.hazard", id, 1).getFirst().shortType())
                .isEqualTo("hazard.reported.v1");
    }

    @Test
    void theSameRowsAgainChangeNothing() {
        String rows = row("1", "灭火器失效") + row("2", "通道堵塞");
        imported(NDJSON, "partial", rows).then().statusCode(201);

        imported(NDJSON, "partial", rows + row("3", "新的") + row("3", "新的"))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(3));
        list().then().body("items", hasSize(3));
    }

    @Test
    void twoEnterprisesMayNumberTheirListsAlike() {
        UUID other = units.inTownA();
        imported(NDJSON, "partial", row("1", "a")).then().statusCode(201);

        imported(NDJSON, "partial", row("1", "b").replace(unit.toString(), other.toString()))
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void partialKeepsTheGoodRowsAndNamesTheBadOnes() {
        String rows =
                row("1", "好")
                        + "{\"broken\":\n"
                        + row("3", null)
                        + row("4", "外地").replace(unit.toString(), units.inTownB().toString())
                        + row("5", "好");
        imported(NDJSON, "partial", rows)
                .then()
                .statusCode(201)
                .body("rows", equalTo(5))
                .body("created", equalTo(2))
                .body("rejected", equalTo(3))
                .body("errors.row", containsInAnyOrder(2, 3, 4))
                .body("errors.find { it.row == 3 }.pointer", equalTo("/description"))
                .body("errors.find { it.row == 4 }.code", equalTo("unit-unknown"));
        list().then().body("items", hasSize(2));
    }

    @Test
    void atomicKeepsAllOrNothing() {
        imported(NDJSON, "atomic", row("1", "好") + row("2", null))
                .then()
                .statusCode(422)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("errors[0].row", equalTo(2));
        list().then().body("items", hasSize(0));
        imported(NDJSON, "atomic", row("1", "好") + row("2", "也好")).then().statusCode(201);
        list().then().body("items", hasSize(2));
    }

    @Test
    void enterprisesFileTheirOwnChecksAndNothingElse() {
        String enterprise = People.enterpriseOf(unit);
        as(enterprise)
                .contentType(NDJSON + UTF_8)
                .body(
                        (row("1", "自查") + row("2", "x").replace("}", ", \"source\": \"IMPORT\"}"))
                                .getBytes(StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=partial")
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("errors.code", containsInAnyOrder("source-not-yours"));
        list().then().body("items.source", containsInAnyOrder("SELF_CHECK"));
    }

    @Test
    void validateOnlyWaitsForNobodysNumbers() throws SQLException {
        imported(NDJSON, "partial", row("0", "先有一条")).then().statusCode(201);
        try (Connection holder = database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.executeQuery(
                    "select * from serial_counter where series like 'YH-990101-%' for update");

            as(People.bureauA())
                    .contentType(NDJSON + UTF_8)
                    .body((row("1", "好") + row("2", "好")).getBytes(StandardCharsets.UTF_8))
                    .post(HAZARDS + "/imports?mode=atomic&validateOnly=true")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(2));
            holder.rollback();
        }
    }

    @Test
    void validateOnlyKeepsNothing() {
        as(People.bureauA())
                .contentType(NDJSON + UTF_8)
                .body(row("1", "好").getBytes(StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=partial&validateOnly=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("validateOnly", equalTo(true));
        list().then().body("items", hasSize(0));
    }

    @Test
    void csvAndJsonArraysAreTakenToo() {
        String csv =
                "importSource,externalId,unitId,description,grade,foundAt\r\n"
                        + "list,1,%s,\"通道, \"\"堵塞\"\"\",MAJOR,2026-01-02T00:00:00Z\r\n"
                                .formatted(unit);
        imported(CSV, "atomic", csv).then().statusCode(201);
        String array = "[" + row("2", "a").strip() + "]";
        imported("application/json", "atomic", array).then().statusCode(201);

        list().then()
                .body("items.description", containsInAnyOrder("通道, \"堵塞\"", "a"))
                .body("items.grade", containsInAnyOrder("MAJOR", "GENERAL"));
    }

    @Test
    void enterprisesImportTheirOwnAndInspectorsNothing() {
        as(People.enterpriseOf(unit))
                .contentType(NDJSON + UTF_8)
                .body(row("1", "自查").getBytes(StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=atomic")
                .then()
                .statusCode(201);
        as(People.gridA())
                .contentType(NDJSON + UTF_8)
                .body(row("2", "x").getBytes(StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=atomic")
                .then()
                .statusCode(403);
    }

    @Test
    void anExportFollowsItsFilters() throws IOException {
        imported(NDJSON, "atomic", row("1", "=1+1") + row("2", "b")).then().statusCode(201);

        Response csv = export(CSV, "unitId=" + unit + "&q=1%2B1");
        assertThat(csv.getHeader("Content-Disposition")).contains("filename*=UTF-8''");
        List<CSVRecord> rows = records(csv.asString());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get("description")).isEqualTo("'=1+1");
    }

    /** Journey c: real input, and not a character is lost, whichever way it came and goes. */
    @Test
    void twoThousandRealFindingsComeBackCharacterByCharacter() throws IOException {
        Path file = RealServers.root().resolveSibling("shared/data/self-check-findings.txt");
        assumeTrue(Files.exists(file), "no " + file + ": the data set is not part of the project");
        List<String> lines = Files.readString(file).lines().toList();
        assertThat(lines).hasSize(2000);
        String rows =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> row(Integer.toString(i + 1), lines.get(i)))
                        .collect(Collectors.joining());

        imported(NDJSON, "atomic", rows).then().statusCode(201).body("created", equalTo(2000));

        String query = "unitId=" + unit + "&sort=id";
        List<String> ndjson = new ArrayList<>();
        for (String line : export(NDJSON, query).asString().split("\n", -1)) {
            if (!line.isEmpty()) {
                ndjson.add(JSON.readTree(line).path("description").textValue());
            }
        }
        assertThat(ndjson).isEqualTo(lines);
        List<String> csv =
                records(export(CSV, query).asString()).stream()
                        .map(record -> restored(record.get("description")))
                        .toList();
        assertThat(csv).isEqualTo(lines);
    }

    private static String restored(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        CSVFormat withHeader =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        return withHeader.parse(new StringReader(csv)).getRecords();
    }

    private String row(String externalId, String description) {
        ObjectNode row = JSON.createObjectNode();
        row.put("importSource", "self-check-2026");
        row.put("externalId", externalId);
        row.put("unitId", unit.toString());
        row.put("description", description);
        return row + "\n";
    }

    private Response imported(String type, String mode, String rows) {
        return as(People.bureauA())
                .contentType(type + UTF_8)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=" + mode);
    }

    private Response export(String accept, String query) {
        Response response =
                as(People.bureauA())
                        .urlEncodingEnabled(false)
                        .accept(accept)
                        .get(HAZARDS + "?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private Response list() {
        return as(People.bureauA()).queryParam("unitId", unit).get(HAZARDS);
    }
}
