package org.tocsin.responsibility.coverage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Stored;

/** Which unit has no agreement in force, on which day, in whose scope. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CoverageTest {

    private static final String COVERAGE = "/api/v1/agreements/coverage";
    private static final String UNCOVERED = "/api/v1/agreements/uncovered";

    private final DataSource database;

    CoverageTest(DataSource database) {
        this.database = database;
    }

    private static UUID community(String name) {
        return UUID.fromString(
                Cascades.idOf(
                        Api.unit(
                                """
                                {"kind": "COMMUNITY", "name": "%s", "division": "990101001", "parentId": "%s"}
                                """
                                        .formatted(name, People.TOWN_A))));
    }

    private static JsonPath figures(String bearer, String query) {
        return Api.as(bearer).get(COVERAGE + query).then().statusCode(200).extract().jsonPath();
    }

    private static long covered(String query) {
        return figures(People.officeA(), "?kind=COMMUNITY" + query).getLong("total.covered");
    }

    @Test
    void aUnitIsCoveredWhileItsAgreementIsInForce() {
        UUID unit = community("覆盖社区");
        String agreement =
                Cascades.issued(People.officeA(), Cascades.draft(People.TOWN_A, unit, 0));
        long before = covered("");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        Stored.inForce(database, agreement, Duration.ofDays(10));

        assertThat(covered("")).isEqualTo(before + 1);
        assertThat(covered("&asOf=" + today.minusDays(5))).isEqualTo(before + 1);
        assertThat(covered("&asOf=" + today.minusDays(20))).isEqualTo(before);
        uncovered(unit, "?q=覆盖社区", false);
        uncovered(unit, "?q=覆盖社区&asOf=" + today.minusDays(20), true);
        Api.step(People.officeA(), agreement, "/terminations", "{\"reason\": \"撤销\"}")
                .then()
                .statusCode(200);
        assertThat(covered("")).isEqualTo(before);
        assertThat(covered("&asOf=" + today.minusDays(5))).isEqualTo(before + 1);
        uncovered(unit, "?q=覆盖社区", true);
    }

    private static void uncovered(UUID unit, String query, boolean listed) {
        Api.as(People.officeA())
                .get(UNCOVERED + query)
                .then()
                .statusCode(200)
                .body(
                        "items.unitId",
                        listed ? hasItem(unit.toString()) : not(hasItem(unit.toString())));
    }

    @Test
    void theMatrixAddsUpInEveryDirection() {
        community("矩阵社区");
        JsonPath matrix =
                figures(People.cityOffice(), "?division=990100&groupBy=level,kind,division");

        long units = matrix.getLong("total.units");
        assertThat(
                        matrix.getList("items.figures.units", Long.class).stream()
                                .mapToLong(n -> n)
                                .sum())
                .isEqualTo(units);
        assertThat(matrix.getLong("total.covered") + matrix.getLong("total.uncovered"))
                .isEqualTo(units);
        assertThat(matrix.getList("items.division", String.class))
                .contains("990100", "990101", "990102")
                .doesNotContain("990101001");
        for (String by : new String[] {"level", "kind", "division"}) {
            JsonPath grouped = figures(People.cityOffice(), "?division=990100&groupBy=" + by);
            assertThat(
                            grouped.getList("items.figures.units", Long.class).stream()
                                    .mapToLong(n -> n)
                                    .sum())
                    .isEqualTo(units);
        }
        assertThat(figures(People.cityOffice(), "?level=TOWN").getLong("total.units")).isPositive();
    }

    @Test
    void itIsAskedWithinTheScope() {
        UUID unit = community("范围社区");
        Api.as(People.officeB())
                .get(UNCOVERED + "?q=范围社区")
                .then()
                .body("items.unitId", not(hasItem(unit.toString())));
        assertThat(figures(People.officeB(), "?division=990101").getLong("total.units")).isZero();
        assertThat(figures(People.enterpriseA(), "?kind=COMMUNITY").getLong("total.units"))
                .isZero();
        Api.as(People.gridA()).get(COVERAGE).then().statusCode(403);
        Api.as(People.dashboard()).get(UNCOVERED).then().statusCode(403);
        Api.as(People.dashboard()).get(COVERAGE).then().statusCode(200);
        Api.as(People.officeA()).get(COVERAGE + "?groupBy=colour").then().statusCode(400);
        Api.as(People.officeA()).get(COVERAGE + "?asOf=2026-13-01").then().statusCode(400);
        Api.as(People.officeA())
                .get(COVERAGE + "?year=2024")
                .then()
                .body("asOf", equalTo("2024-12-31"))
                .body("total.covered", equalTo(0));
    }

    @Test
    void theListIsPagedAndExported() {
        community("导出社区");
        Api.as(People.officeA())
                .header("Accept", "text/csv")
                .get(UNCOVERED + "?kind=COMMUNITY")
                .then()
                .statusCode(200)
                .body(containsString("导出社区"))
                .body(containsString("unitId,name,kind,level,division"));
        String next =
                Api.as(People.officeA())
                        .queryParam("kind", "COMMUNITY", "TOWN")
                        .queryParam("limit", 1)
                        .get(UNCOVERED)
                        .then()
                        .extract()
                        .path("next");
        Api.as(People.officeA()).get(next).then().statusCode(200);
        Api.as(People.officeA())
                .get(UNCOVERED + "?q=导出社区&sort=name")
                .then()
                .body("items.level", hasItem("TOWN"))
                .body("items.name", contains("导出社区"));
    }
}
