package org.tocsin.responsibility.signatory.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.Stored;

/** Only those whom a unit has named sign for it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SignatoryTest {

    private final DataSource database;

    SignatoryTest(DataSource database) {
        this.database = database;
    }

    private static String town(String principal) {
        return Api.unit(
                """
                {"kind": "TOWN", "name": "签署镇", "division": "990101001", "parentId": "%s", "principal": "%s"}
                """
                        .formatted(People.GOVERNMENT_A, principal));
    }

    private static String named(String login, String person, String capacity) {
        return """
               {"login": "%s", "person": "%s", "capacity": "%s", "validFrom": "2026-01-01"}
               """
                .formatted(login, person, capacity);
    }

    @Test
    void aLeaderWhomTheUnitHasNotNamedDoesNotSign() {
        String unit = town("吴春生");
        String agreement =
                Cascades.issued(
                        People.officeA(),
                        Cascades.draft(
                                People.GOVERNMENT_A, UUID.fromString(Cascades.idOf(unit)), 1));
        String transitions = "allowedTransitions.name";
        Api.as(People.cityLeader())
                .get(agreement)
                .then()
                .body(transitions, not(hasItem("sign-subordinate")));
        Signer.p256(People.cityLeader())
                .of(UUID.fromString(Cascades.idOf(unit)))
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(403);

        String signatory =
                Api.post(
                                People.officeA(),
                                unit + "/signatories",
                                named("city-leader", "市领导", "AUTHORISED"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.as(People.cityLeader())
                .get(agreement)
                .then()
                .body(transitions, hasItem("sign-subordinate"));

        Api.step(People.officeA(), signatory, "/revocations", "{\"reason\": \"调离\"}")
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());
        Api.as(People.cityLeader())
                .get(agreement)
                .then()
                .body(transitions, not(hasItem("sign-subordinate")));
        Api.step(People.officeA(), signatory, "/revocations", "{\"reason\": \"x\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void thePrincipalIsTheOneOfTheDirectoryAndNobodyIsNamedTwice() {
        String path = town("郑秋") + "/signatories";
        Api.post(People.officeA(), path, named("a", "别人", "PRINCIPAL"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-the-principal"));
        Api.post(People.officeA(), path, named("a", "郑秋", "PRINCIPAL")).then().statusCode(201);
        Api.post(People.officeA(), path, named("a", "郑秋", "AUTHORISED"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("signatory-twice"));
        Api.as(People.officeA())
                .get(path)
                .then()
                .body("items.login", contains("a"))
                .body("items[0].person", equalTo("郑秋"));
    }

    @Test
    void whatIsOverIsOver() {
        String unit = town("甲");
        Api.post(
                        People.officeA(),
                        unit + "/signatories",
                        named("b", "乙", "AUTHORISED")
                                .replace(
                                        "\"2026-01-01\"",
                                        "\"2026-01-01\", \"validTo\": \"2025-01-01\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("period-backwards"));
        Api.post(People.officeA(), unit + "/signatories", named("b", "乙", "AUTHORISED"))
                .then()
                .statusCode(201);
        Stored.update(
                database,
                "update unit_signatory set valid_to = '2026-01-02' where unit_id = "
                        + Stored.hex(unit));
        Api.post(
                        People.officeA(),
                        unit + "/signatories",
                        named("b", "乙", "AUTHORISED").replace("2026-01-01", "2026-02-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void whoMaySayWhoSigns() {
        String unit = town("丙");
        String path = unit + "/signatories";
        String body = named("c", "丁", "AUTHORISED");
        Api.post(People.bureauA(), path, body).then().statusCode(403);
        Api.post(People.enterpriseA(), path, body).then().statusCode(404);
        Api.post(People.officeB(), path, body).then().statusCode(404);
        Api.post(
                        People.enterpriseA(),
                        Api.UNITS + "/" + People.ENTERPRISE_A + "/signatories",
                        named("deputy-" + UUID.randomUUID(), "副总", "AUTHORISED"))
                .then()
                .statusCode(201);
        Api.as(People.gridA()).get(path).then().statusCode(403);
        Api.post(People.officeA(), path, "{\"login\": \"c\"}").then().statusCode(400);
    }
}
