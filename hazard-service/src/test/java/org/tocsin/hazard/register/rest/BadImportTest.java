package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** What people send by mistake or malice: a clear answer each, and nothing half-written. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BadImportTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String HEADER = "importSource,externalId,unitId,description\r\n";

    private final Units units;
    private UUID unit;

    BadImportTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    private Response post(String type, String mode, byte[] body) {
        return as(People.bureauA())
                .header("Content-Type", type.contains("charset") ? type : type + ";charset=UTF-8")
                .body(body)
                .post(HAZARDS + "/imports?mode=" + mode);
    }

    private Response csv(String mode, String rows) {
        return post("text/csv", mode, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String row(String id, String description) {
        return "list,%s,%s,%s\r\n".formatted(id, unit, description);
    }

    private String json(String id, String description) {
        return "{\"importSource\":\"list\",\"externalId\":\"%s\",\"unitId\":\"%s\",\"description\":\"%s\"}"
                .formatted(id, unit, description);
    }

    private void holds(int hazards) {
        as(People.bureauA())
                .queryParam("unitId", unit)
                .get(HAZARDS)
                .then()
                .body("items", hasSize(hazards));
    }

    @Test
    void aBrokenQuoteCostsItsRowOnly() {
        csv("partial", row("1", "好") + row("2", "\"坏") + row("3", "好"))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("errors.row", contains(2))
                .body("errors.code", contains("broken-quote"));
        holds(2);
    }

    @Test
    void cellsTooManyOrTooFewCostTheirRowOnly() {
        csv("partial", row("1", "a,b") + "list,2\r\n" + row("3", "好"))
                .then()
                .body("created", equalTo(1))
                .body("errors.code", contains("cell-count", "cell-count"));
    }

    @Test
    void aWrongHeaderRefusesTheFile() {
        post(
                        "text/csv",
                        "partial",
                        "importSource,编号,unitId\r\nlist,1,x\r\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.code", hasItems("unknown-column"));
        post("text/csv", "partial", new byte[0])
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-header"));
    }

    @Test
    void gbkBytesAreNamedAndNotMisread() {
        byte[] gbk = (HEADER + row("1", "消防通道堵塞")).getBytes(Charset.forName("GBK"));

        post("text/csv", "partial", gbk)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("errors.code", contains("not-utf-8"));
        post("text/csv; charset=gbk", "partial", gbk).then().statusCode(415).contentType(PROBLEM);
        post(
                        "text/plain;charset=gb18030",
                        "partial&importSource=x&unitId=" + unit,
                        "消防".getBytes(Charset.forName("GBK")))
                .then()
                .statusCode(415);
        holds(0);
    }

    @Test
    void aZipIsNoCsvWhateverItIsCalled() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hazards.csv"));
            zip.write((HEADER + row("1", "好")).repeat(50).getBytes(StandardCharsets.UTF_8));
        }

        post("application/zip", "atomic", bytes.toByteArray())
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        post("text/csv", "atomic", bytes.toByteArray()).then().statusCode(400).contentType(PROBLEM);
        post("application/json", "atomic", bytes.toByteArray()).then().statusCode(400);
        post("application/x-ndjson", "atomic", bytes.toByteArray())
                .then()
                .statusCode(422)
                .contentType(PROBLEM);
        holds(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void jsonOfTenThousandLevelsIsRefused(String type) {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String body = type.endsWith("x-ndjson") ? deep + "\n" : deep;

        post(type, "atomic", body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(1));
        holds(0);
    }

    @Test
    void aRowOfTwoMegabytesIsNamedAndTheOthersAreTaken() {
        String rows =
                json("1", "好") + "\n" + json("2", "长".repeat(700_000)) + "\n" + json("3", "好");

        post("application/x-ndjson", "partial", rows.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("errors.row", contains(2))
                .body("errors.code", contains("row-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "atomic"})
    void oneKeyWithTwoTextsIsAnErrorAndNotOneOfThem(String mode) {
        Response answer = csv(mode, row("1", "甲") + row("1", "乙"));

        answer.then()
                .body("errors.row", contains(2))
                .body("errors.code", contains("external-id-taken"))
                .body("errors.pointer", everyItem(is("/externalId")));
        assertThat(answer.statusCode()).isEqualTo(mode.equals("atomic") ? 422 : 201);
        holds(mode.equals("atomic") ? 0 : 1);
    }

    @Test
    void everyFieldHasItsLimit() {
        String body =
                "{\"importSource\":\"%s\",\"externalId\":\"\",\"unitId\":\"no\",\"description\":\"x\"}\n"
                                .formatted("s".repeat(65))
                        + json("2", "x").replace("}", ",\"grade\":\"HUGE\"}")
                        + "\n"
                        + json("3", "x").replace("}", ",\"foundAt\":\"2999-01-01T00:00:00Z\"}")
                        + "\n"
                        + json("4", "x").replace("}", ",\"colour\":\"red\"}")
                        + "\n"
                        + json("5", "长".repeat(4001))
                        + "\n\"text\"\n";

        post("application/x-ndjson", "partial", body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(6))
                .body("errors.pointer", hasItems("/grade", "/foundAt", "/description"));
        holds(0);
    }

    /** In atomic mode a body that breaks off leaves nothing, for its end was never seen. */
    @Test
    void aBodyThatBreaksOffLeavesNothingInAtomicMode() throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String head =
                    "POST %s/imports?mode=atomic HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n"
                            .formatted(HAZARDS, People.bureauA());
            String rows = json("1", "好") + "\n" + json("2", "好") + "\n";
            socket.getOutputStream().write((head + rows).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(500);
        }
        Thread.sleep(1_000);
        holds(0);
    }

    @Test
    void theModeMustBeNamed() {
        as(People.bureauA())
                .header("Content-Type", "text/csv;charset=UTF-8")
                .body(HEADER)
                .post(HAZARDS + "/imports")
                .then()
                .statusCode(400)
                .contentType(startsWith(PROBLEM));
    }
}
