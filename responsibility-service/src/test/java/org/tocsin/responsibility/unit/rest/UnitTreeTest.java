package org.tocsin.responsibility.unit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tocsin.responsibility.unit.rest.Directory.age;
import static org.tocsin.responsibility.unit.rest.Directory.below;
import static org.tocsin.responsibility.unit.rest.Directory.change;
import static org.tocsin.responsibility.unit.rest.Directory.enterprise;
import static org.tocsin.responsibility.unit.rest.Directory.idOf;
import static org.tocsin.responsibility.unit.rest.Directory.noon;
import static org.tocsin.responsibility.unit.rest.Directory.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;

/** The tree, its lists and its exports, each within the caller's scope. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitTreeTest {

    private final DataSource database;

    UnitTreeTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aTreeIsUnfoldedLevelByLevel() {
        String unit = enterprise("树企业");
        String workshop = below(unit, "WORKSHOP", "树车间");
        below(workshop, "TEAM", "树班组");
        String gone = below(unit, "WORKSHOP", "停用车间");
        change(gone, "{\"change\": \"DEACTIVATE\", \"reason\": \"撤销\"}").statusCode(200);

        Api.as(People.bureauA())
                .queryParam("levels", 1)
                .get(unit + "/tree")
                .then()
                .statusCode(200)
                .body("name", equalTo("树企业"))
                .body("below.name", contains("树车间"))
                .body("below[0]", not(hasKey("below")));
        Api.as(People.bureauA())
                .queryParam("levels", 5)
                .get(unit + "/tree")
                .then()
                .body("below[0].below.name", contains("树班组"))
                .body("below[0].below[0].below", empty());
        Api.as(People.bureauA()).queryParam("levels", 0).get(unit + "/tree").then().statusCode(400);
        Api.as(People.bureauB()).get(unit + "/tree").then().statusCode(404);
    }

    @Test
    void theTreeAsOfADayHasTheUnitsOfThatDay() throws Exception {
        String from = enterprise("旧东家");
        String to = enterprise("新东家");
        String workshop = below(from, "WORKSHOP", "换东家的车间");
        for (String unit : new String[] {from, to, workshop}) {
            age(database, unit, 30);
        }
        for (var above : new Object[] {People.TOWN_A, People.GOVERNMENT_A, People.CITY}) {
            age(database, "/" + above, 30);
        }
        change(workshop, Directory.move(to, today().minusDays(10))).statusCode(200);
        change(from, "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}").statusCode(200);

        tree(from, 11).then().body("below.name", contains("换东家的车间"));
        tree(to, 11).then().body("below", empty());
        tree(from, 10).then().body("below", empty());
        tree(to, 10).then().body("below.name", contains("换东家的车间"));
        tree(from, 31).then().statusCode(404);
    }

    @Test
    void theOfficerOfAnEnterpriseSeesItsUnitsAndThoseAboveByName() {
        String workshop = below("/" + People.ENTERPRISE_A, "WORKSHOP", "自家车间");
        enterprise("别家企业");

        Api.as(People.enterpriseA())
                .get(workshop)
                .then()
                .statusCode(200)
                .body("above.name", hasItem("东岭镇人民政府"))
                .body("allowedTransitions", empty());
        Api.as(People.enterpriseA()).get(Api.UNITS + "/" + People.TOWN_A).then().statusCode(404);
        Api.as(People.enterpriseA())
                .queryParam("q", "别家企业")
                .get(Api.UNITS)
                .then()
                .body("items", empty());
        Api.as(People.enterpriseA())
                .get(Api.UNITS + "/" + People.ENTERPRISE_A + "/tree")
                .then()
                .body("below.name", hasItem("自家车间"));
    }

    @Test
    void theListIsFilteredByIndustryRiskClassAndActivity() {
        String unit = enterprise("筛选风险企业");
        change(unit, "{\"change\": \"AMEND\", \"riskClass\": \"RED\"}").statusCode(200);

        Api.as(People.bureauA())
                .queryParam("industry", "C34")
                .queryParam("riskClass", "RED")
                .queryParam("active", true)
                .queryParam("limit", 200)
                .get(Api.UNITS)
                .then()
                .body("items.id", hasItem(idOf(unit)))
                .body("items.riskClass", everyItem(equalTo("RED")));
        for (String wrong : new String[] {"industry=34", "riskClass=GREEN", "active=perhaps"}) {
            Api.as(People.bureauA()).get(Api.UNITS + "?" + wrong).then().statusCode(400);
        }
        Api.as(People.bureauA())
                .get(Api.UNITS + "?active=true&status=INACTIVE")
                .then()
                .statusCode(400)
                .body("errors.code", contains("contradiction"));
        Api.as(People.bureauA())
                .get(Api.UNITS + "?active=false&q=筛选风险企业")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theListIsExportedWithinTheScope() {
        String unit = enterprise("=独有的导出单位");

        Response csv =
                Api.as(People.bureauA())
                        .accept("text/csv")
                        .queryParam("q", "独有的导出单位")
                        .get(Api.UNITS);
        csv.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("units"))
                .contentType(containsString("text/csv"));
        assertThat(csv.asString().lines()).hasSize(2);
        assertThat(csv.asString())
                .contains(idOf(unit))
                .contains("'=独有的导出单位")
                .doesNotContain("hone");

        Response foreign =
                Api.as(People.bureauB())
                        .accept("application/x-ndjson")
                        .queryParam("q", "独有的导出单位")
                        .get(Api.UNITS);
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.asString()).isEmpty();
        Api.as(People.dashboard()).accept("text/csv").get(Api.UNITS).then().statusCode(403);
    }

    private static Response tree(String unit, int daysAgo) {
        return Api.as(People.bureauA())
                .queryParam("asOf", noon(today().minusDays(daysAgo)))
                .get(unit + "/tree");
    }
}
