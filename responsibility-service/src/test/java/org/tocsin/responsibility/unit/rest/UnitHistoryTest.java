package org.tocsin.responsibility.unit.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.responsibility.unit.rest.Directory.age;
import static org.tocsin.responsibility.unit.rest.Directory.asOf;
import static org.tocsin.responsibility.unit.rest.Directory.change;
import static org.tocsin.responsibility.unit.rest.Directory.enterprise;
import static org.tocsin.responsibility.unit.rest.Directory.idOf;
import static org.tocsin.responsibility.unit.rest.Directory.move;
import static org.tocsin.responsibility.unit.rest.Directory.noon;
import static org.tocsin.responsibility.unit.rest.Directory.rename;
import static org.tocsin.responsibility.unit.rest.Directory.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;

/** What was of a unit, by the days on which it took effect. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitHistoryTest {

    private final DataSource database;

    UnitHistoryTest(DataSource database) {
        this.database = database;
    }

    @Test
    void everyChangeLeavesAnEntryThatTellsWhoWhyAndWhat() {
        String unit = enterprise("履历企业");
        change(unit, rename("履历企业二", today())).statusCode(200);
        change(
                        unit,
                        """
                        {"change": "AMEND", "riskClass": "RED", "industry": "C2614"}
                        """)
                .statusCode(200)
                .body("riskClass", equalTo("RED"))
                .body("industry", equalTo("C2614"));

        Api.as(People.auditor())
                .get(unit + "/changes")
                .then()
                .statusCode(200)
                .body("items.step", contains("AMENDED", "RENAMED", "REGISTERED"))
                .body("items.number", contains(3, 2, 1))
                .body("items[1].before.name", equalTo("履历企业"))
                .body("items[1].after.name", equalTo("履历企业二"))
                .body("items[1].effectiveOn", equalTo(today().toString()))
                .body("items[1].recordedBy", equalTo("bureau-a"))
                .body("items[1].reason", equalTo("工商变更"))
                .body("items[1].documentNo", equalTo("东市监〔2026〕7号"))
                .body("items[2].before", nullValue());
        Api.as(People.bureauB()).get(unit + "/changes").then().statusCode(404);
        Api.as(People.gridA()).get(unit + "/changes").then().statusCode(403);
    }

    @Test
    void theUnitAsOfADayHasTheNamesOfThatDayWhateverWasRecordedInWhatOrder() throws Exception {
        String unit = enterprise("一月名");
        age(database, unit, 60);
        change(unit, rename("今日名", today())).statusCode(200);
        // Another matter may still be dated back behind the new name.
        LocalDate tenDaysAgo = today().minusDays(10);
        change(
                        unit,
                        """
                        {"change": "APPOINT_PRINCIPAL", "principal": "十日前上任", "basis": {"effectiveOn": "%s"}}
                        """
                                .formatted(tenDaysAgo))
                .statusCode(200);

        asOf(unit, tenDaysAgo.minusDays(1))
                .body("name", equalTo("一月名"))
                .body("principal", equalTo("黄志强"));
        asOf(unit, tenDaysAgo)
                .statusCode(200)
                .body("name", equalTo("一月名"))
                .body("principal", equalTo("十日前上任"))
                .body("allowedTransitions", nullValue());
        asOf(unit, today()).body("name", equalTo("今日名")).body("principal", equalTo("十日前上任"));
        asOf(unit, today().minusDays(61)).statusCode(404);
    }

    @Test
    void whatWasKnownThenStaysAsItWasWhateverIsDatedBackLater() throws Exception {
        String unit = enterprise("旧名");
        age(database, unit, 20);
        String before = Instant.now().toString();
        change(unit, rename("追溯名", today().minusDays(5))).statusCode(200);

        asOf(unit, today()).body("name", equalTo("追溯名"));
        Api.as(People.bureauA())
                .queryParam("asOf", noon(today()))
                .queryParam("knownAt", before)
                .get(unit)
                .then()
                .statusCode(200)
                .body("name", equalTo("旧名"));
        Api.as(People.bureauA()).queryParam("knownAt", before).get(unit).then().statusCode(400);
    }

    @Test
    void aChangeReachesBehindNeitherTheLimitNorTheRegistrationNorALaterChange() throws Exception {
        String unit = enterprise("追溯企业");
        refused(unit, rename("x", today().plusDays(1)), "effective-in-future");
        refused(unit, rename("x", today().minusDays(93)), "effective-too-early");
        refused(unit, rename("x", today().minusDays(1)), "effective-before-later-change");

        age(database, unit, 30);
        change(unit, rename("十日前", today().minusDays(10))).statusCode(200);
        refused(unit, rename("十一日前", today().minusDays(11)), "effective-before-later-change");
        change(unit, rename("九日前", today().minusDays(9))).statusCode(200);
        refused(
                unit,
                """
                {"change": "DEACTIVATE", "reason": "关停", "basis": {"effectiveOn": "%s"}}
                """
                        .formatted(today().minusDays(10)),
                "effective-before-later-change");
        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("九日前"));
    }

    @Test
    void movesDatedBackNeverMakeACycleOfAPastDay() throws Exception {
        for (var above : List.of(People.TOWN_A, People.GOVERNMENT_A, People.CITY)) {
            age(database, "/" + above, 30);
        }
        String upper = community("上");
        String lower = community("下");
        age(database, upper, 30);
        age(database, lower, 30);
        change(lower, move(upper, today().minusDays(20))).statusCode(200);
        change(lower, move("/" + People.TOWN_A, today().minusDays(5))).statusCode(200);

        // Between the two days the lower one stood under the upper one.
        refused(upper, move(lower, today().minusDays(10)), "effective-before-later-change");
        change(upper, move(lower, today().minusDays(5))).statusCode(200);

        asOf(lower, today().minusDays(10)).body("parentId", equalTo(idOf(upper)));
        asOf(upper, today().minusDays(10)).body("parentId", equalTo(People.TOWN_A.toString()));
        asOf(upper, today()).body("parentId", equalTo(idOf(lower)));
    }

    @Test
    void theTelephoneNumberIsShownToThoseWhoAskForItAndNowhereElse() throws Exception {
        String unit = enterprise("电话企业");
        change(
                        unit,
                        """
                        {"change": "APPOINT_PRINCIPAL", "principal": "赵六", "phone": "0570-7654321"}
                        """)
                .statusCode(200);

        String shown = Api.as(People.bureauA()).get(unit).asString();
        String entries = Api.as(People.bureauA()).get(unit + "/changes").asString();
        org.assertj.core.api.Assertions.assertThat(shown + entries).doesNotContain("7654321");
        Api.as(People.leaderA())
                .get(unit + "/principal")
                .then()
                .statusCode(200)
                .body("principal", equalTo("赵六"))
                .body("phone", equalTo("0570-7654321"));
        Api.as(People.gridA()).get(unit + "/principal").then().statusCode(403);
        Api.as(People.bureauB()).get(unit + "/principal").then().statusCode(404);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select name from audit_entry where action ="
                                        + " 'read-principal-contact' and record_id = "
                                        + Directory.hex(unit))) {
            org.assertj.core.api.Assertions.assertThat(rows.next()).isTrue();
            org.assertj.core.api.Assertions.assertThat(rows.getString(1)).isEqualTo("leader-a");
            org.assertj.core.api.Assertions.assertThat(rows.next()).isFalse();
        }
    }

    private static void refused(String unit, String body, String code) {
        change(unit, body)
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("errors", hasSize(1))
                .body("errors.code", contains(code));
    }

    private static String community(String name) {
        return Directory.below("/" + People.TOWN_A, "COMMUNITY", name);
    }
}
