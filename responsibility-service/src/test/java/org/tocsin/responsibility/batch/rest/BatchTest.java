package org.tocsin.responsibility.batch.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Stored;
import org.tocsin.responsibility.testing.Templates;

/** Many units at once: each gets its agreement once, or its error. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BatchTest {

    private static final String OFFICE = People.officeA();
    private static final String CSV = "text/csv; charset=UTF-8";

    private final DataSource database;

    BatchTest(DataSource database) {
        this.database = database;
    }

    private static List<UUID> towns(int count) {
        List<UUID> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String unit =
                    Api.unit(
                            """
                            {"kind": "TOWN", "name": "第%d街道", "division": "990101001", "parentId": "%s",
                             "principal": "主任%d"}
                            """
                                    .formatted(i, People.GOVERNMENT_A, i));
            towns.add(UUID.fromString(Cascades.idOf(unit)));
        }
        return towns;
    }

    private static String batch(String more) {
        return Templates.batch(OFFICE, Templates.published(OFFICE), People.GOVERNMENT_A, more);
    }

    private static Response issue(String batch, String query, String type, String rows) {
        return Api.as(OFFICE)
                .contentType(type)
                .header("Accept", "application/json")
                .body(rows)
                .post(batch + "/imports?" + query);
    }

    private static String csv(List<UUID> units, int deaths) {
        StringBuilder rows = new StringBuilder("unitId,limitDeaths,parameters\r\n");
        units.forEach(
                unit -> rows.append(unit).append(',').append(deaths).append(",project=桥梁\r\n"));
        return rows.toString();
    }

    private long issued(String batch) {
        return Stored.count(
                database,
                "select count(*) from agreement where status = 'ISSUED' and batch_id = "
                        + Stored.hex(batch));
    }

    @Test
    void everyUnitGetsItsAgreementOnceAndAnErrorOfItsOwn() {
        List<UUID> towns = towns(3);
        String batch = batch("");
        String rows = csv(towns, 2) + UUID.randomUUID() + ",1,\r\n" + towns.getFirst() + ",9,\r\n";

        issue(batch, "mode=partial", CSV, rows)
                .then()
                .statusCode(201)
                .body("created", equalTo(3))
                .body("rejected", equalTo(2))
                .body("errors.row", contains(4, 5))
                .body("errors.code", contains("unit-unknown", "issued-otherwise"))
                .body("errors.pointer", contains("/unitId", "/unitId"));
        issue(batch, "mode=partial", CSV, csv(towns, 2))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3));

        assertThat(issued(batch)).isEqualTo(3);
        Api.as(OFFICE)
                .queryParam("batchId", Cascades.idOf(batch))
                .get(Api.AGREEMENTS)
                .then()
                .body(
                        "items.title",
                        containsInAnyOrder("2026年第0街道责任书", "2026年第1街道责任书", "2026年第2街道责任书"));
        Api.as(OFFICE)
                .get(batch)
                .then()
                .body("progress.issued", equalTo(3))
                .body("progress.unsigned", equalTo(3))
                .body("progress.overdue", equalTo(0))
                .body("allowedTransitions.name", contains("issue"));
    }

    @Test
    void aTrialKeepsNothingAndAllOrNothingIsNothing() {
        List<UUID> towns = towns(2);
        String batch = batch("");
        issue(batch, "mode=atomic&validateOnly=true", CSV, csv(towns, 2))
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
        issue(batch, "mode=atomic", CSV, csv(towns, 2) + UUID.randomUUID() + ",1,\r\n")
                .then()
                .statusCode(422)
                .body("errors.row", contains(3));
        assertThat(issued(batch)).isZero();

        issue(
                        batch,
                        "mode=atomic",
                        "application/json; charset=UTF-8",
                        "[{\"unitId\": \"%s\", \"limitDeaths\": 1, \"parameters\": {\"project\": \"隧道\"}}]"
                                .formatted(towns.getFirst()))
                .then()
                .statusCode(201);
        issue(
                        batch,
                        "mode=partial",
                        "application/json; charset=UTF-8",
                        "[{\"unitId\": \"%s\"}]".formatted(towns.get(1)))
                .then()
                .statusCode(200)
                .body("errors.code", contains("limit-missing"))
                .body("errors.pointer", contains("/limitDeaths"));
    }

    @Test
    void theSplitHoldsWithinABatch() {
        String parent =
                Cascades.issued(
                        People.cityOffice(), Cascades.draft(People.CITY, People.GOVERNMENT_A, 5));
        List<UUID> towns = towns(3);
        String batch = batch(", \"parentAgreementId\": \"" + Cascades.idOf(parent) + "\"");

        issue(batch, "mode=partial", CSV, csv(towns, 2))
                .then()
                .body("created", equalTo(2))
                .body("errors.code", contains("limit-split"))
                .body("errors[0].message", containsString("超出 1"));
        issue(
                        batch,
                        "mode=partial",
                        CSV,
                        "unitId,limitDeaths,overrideReason\r\n" + towns.get(2) + ",2,新增园区\r\n")
                .then()
                .statusCode(201);
        Api.as(OFFICE)
                .get(parent + "/cascade")
                .then()
                .body("root.limits[0].remaining", equalTo(-1));
    }

    @Test
    void aLongOneGoesOnByItselfAndTwoAtOnceIssueOnce() throws Exception {
        List<UUID> towns = towns(30);
        String batch = batch("");
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> issue(batch, "mode=partial", CSV, csv(towns, 1)));
            var second =
                    both.submit(
                            () ->
                                    Api.as(OFFICE)
                                            .contentType(CSV)
                                            .header("Prefer", "respond-async")
                                            .body(csv(towns, 1))
                                            .post(batch + "/imports?mode=partial"));
            first.get().then().body("rejected", equalTo(0));
            String job = second.get().then().statusCode(202).extract().header("Location");
            await().untilAsserted(
                            () ->
                                    Api.as(OFFICE)
                                            .get(job)
                                            .then()
                                            .body("state", equalTo("COMPLETED"))
                                            .body("rejected", equalTo(0))
                                            .body("rows", equalTo(30)));
            Api.as(People.officeB()).get(job).then().statusCode(404);
        }
        assertThat(issued(batch)).isEqualTo(30);
    }

    @Test
    void theProgressSaysWhoIsMissingAndWhoIsLate() {
        List<UUID> towns = towns(2);
        String batch = batch("");
        issue(batch, "mode=atomic", CSV, csv(towns, 1)).then().statusCode(201);
        String before = Api.as(OFFICE).get(batch).getHeader("ETag");
        Api.as(OFFICE).header("If-None-Match", before).get(batch).then().statusCode(304);
        Stored.update(
                database,
                "update agreement set status = 'SIGNED_BY_SUPERIOR', sign_by = sign_by - interval 30 day where batch_id = %s and subordinate_unit_id = %s"
                        .formatted(Stored.hex(batch), Stored.hex(towns.getFirst().toString())));

        Api.as(OFFICE)
                .header("If-None-Match", before)
                .get(batch)
                .then()
                .statusCode(200)
                .body("progress.signedBySuperior", equalTo(1))
                .body("progress.overdue", equalTo(1));
        Api.as(OFFICE)
                .queryParam("batchId", Cascades.idOf(batch))
                .get("/api/v1/agreements/unsigned")
                .then()
                .body("items", hasSize(2))
                .body("items[0].missing", contains("SUBORDINATE"))
                .body("items[0].overdue", equalTo(true))
                .body("items[1].missing", contains("SUPERIOR", "SUBORDINATE"));
        Api.as(OFFICE)
                .queryParam("batchId", Cascades.idOf(batch))
                .queryParam("overdue", true)
                .header("Accept", "text/csv")
                .get("/api/v1/agreements/unsigned")
                .then()
                .statusCode(200)
                .body(containsString("SIGNED_BY_SUPERIOR"));
        Api.as(OFFICE)
                .queryParam("batchId", Cascades.idOf(batch))
                .get("/api/v1/agreements/signing-progress")
                .then()
                .body("items.superiorUnitId", contains(People.GOVERNMENT_A.toString()))
                .body("items[0].issued", equalTo(2))
                .body("items[0].overdue", equalTo(1));
    }

    @Test
    void onlyTheSuperiorsDeskAddsToIt() {
        String batch = batch("");
        String rows = csv(towns(1), 1);
        for (String bearer : List.of(People.bureauA(), People.leaderA(), People.auditor())) {
            Api.as(bearer)
                    .contentType(CSV)
                    .body(rows)
                    .post(batch + "/imports?mode=partial")
                    .then()
                    .statusCode(403);
        }
        Api.as(People.officeB())
                .contentType(CSV)
                .body(rows)
                .post(batch + "/imports?mode=partial")
                .then()
                .statusCode(404);
        Api.as(People.leaderA()).get(batch).then().body("allowedTransitions", empty());
        Api.as(People.officeB()).get(batch).then().statusCode(404);
        Api.as(OFFICE).get(Templates.BATCHES + "?year=2026").then().statusCode(200);
    }
}
