package org.tocsin.responsibility.veto.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tocsin.responsibility.veto.rest.Vetoes.RULING;
import static org.tocsin.responsibility.veto.rest.Vetoes.VETOES;
import static org.tocsin.responsibility.veto.rest.Vetoes.enterprise;
import static org.tocsin.responsibility.veto.rest.Vetoes.only;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Facts;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;

/** Who sees a veto, what is wrong with a request, and what can be taken away to read. */
@QuarkusTest
@WithTestResource(RealServers.class)
class VetoScopeTest {

    private final Facts facts;

    VetoScopeTest(Facts facts) {
        this.facts = facts;
    }

    @Test
    void whoeverIsNotConcernedSeesNothing() {
        UUID unit = enterprise("范围企业");
        facts.tell(
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001"));
        String veto = only(People.leaderA(), unit, null);
        String own =
                Tokens.of("own", "enterprise-officer").division("990101001").unit(unit).bearer();

        Api.as(own).get(veto).then().statusCode(200).body("allowedTransitions", empty());
        Api.as(People.townA()).get(veto).then().statusCode(200);
        Api.as(People.auditor()).get(veto).then().statusCode(200);
        for (String stranger : List.of(People.enterpriseA(), People.leaderB(), People.bureauB())) {
            Api.as(stranger).get(veto).then().statusCode(404);
            Api.as(stranger).queryParam("unitId", unit).get(VETOES).then().body("items", empty());
        }
        Api.step(People.leaderB(), veto, "/confirmations", "\"0\"", RULING).then().statusCode(404);
        Api.as(People.gridA()).get(veto).then().statusCode(403);
        Api.as(People.dashboard()).get(VETOES).then().statusCode(403);
        io.restassured.RestAssured.given().get(VETOES).then().statusCode(401);
    }

    @Test
    void whatIsWrongWithARequestIsSaid() {
        UUID unit = enterprise("输入企业");
        facts.tell(
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001"));
        String veto = only(People.leaderA(), unit, null);

        Api.step(People.leaderA(), veto, "/confirmations", "{\"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/documentNo"));
        Api.step(
                        People.leaderA(),
                        veto,
                        "/confirmations",
                        "{\"reason\": \"1\", \"documentNo\": \"2\", \"status\": \"CONFIRMED\"}")
                .then()
                .statusCode(400);
        Api.as(People.leaderA()).queryParam("rule", "X").get(VETOES).then().statusCode(400);
        Api.as(People.leaderA()).queryParam("colour", "red").get(VETOES).then().statusCode(400);
        Api.as(People.leaderA()).get(veto).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void rulesCanBeReadAndVetoesExported() {
        Api.as(People.auditor())
                .get(VETOES + "/rules")
                .then()
                .statusCode(200)
                .body("version", equalTo("veto-rules/1"))
                .body("rules.code", hasItem("concealment"));
        Response csv = Api.as(People.auditor()).accept("text/csv").get(VETOES);
        csv.then().statusCode(200);
        assertThat(csv.asString()).startsWith("id,vetoNo,status,unitId");
    }
}
