package org.tocsin.responsibility.veto.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.tocsin.responsibility.veto.rest.Vetoes.RULING;
import static org.tocsin.responsibility.veto.rest.Vetoes.VETOES;
import static org.tocsin.responsibility.veto.rest.Vetoes.enterprise;
import static org.tocsin.responsibility.veto.rest.Vetoes.idOf;
import static org.tocsin.responsibility.veto.rest.Vetoes.of;
import static org.tocsin.responsibility.veto.rest.Vetoes.only;
import static org.tocsin.responsibility.veto.rest.Vetoes.told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Facts;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;

/** Proposals from facts, decisions by leaders, and what happens when the ground goes away. */
@QuarkusTest
@WithTestResource(RealServers.class)
class VetoApiTest {

    private final Facts facts;

    VetoApiTest(Facts facts) {
        this.facts = facts;
    }

    @Test
    void aFactThatMeetsARuleProposesOnceAndALeaderAboveDecides() {
        UUID indicator = UUID.randomUUID();
        Report exceeded = exceeded(indicator, 1);
        facts.tell(exceeded);
        facts.tell(exceeded);
        String veto = only(People.cityLeader(), People.GOVERNMENT_A, indicator);

        Api.as(People.cityLeader())
                .get(veto)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("PROPOSED"))
                .body("rule", equalTo("indicator-exceeded"))
                .body("ruleName", equalTo("突破控制指标"))
                .body("evidence[0].href", equalTo("/api/v1/control-indicators/" + indicator))
                .body("evidence[1].href", containsString("/api/v1/agreements/"))
                .body("allowedTransitions.name", contains("confirm", "reject"));
        Api.as(People.leaderA()).get(veto).then().body("allowedTransitions", empty());
        Api.step(People.leaderA(), veto, "/confirmations", RULING).then().statusCode(403);
        Api.step(People.bureauA(), veto, "/confirmations", RULING).then().statusCode(403);
        Api.step(People.cityLeader(), veto, "/confirmations", "\"9\"", RULING)
                .then()
                .statusCode(412);
        Api.post(People.cityLeader(), veto + "/confirmations", RULING).then().statusCode(428);
        Api.step(People.cityLeader(), veto, "/retractions", RULING).then().statusCode(409);

        Api.step(People.cityLeader(), veto, "/confirmations", RULING)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("decision.documentNo", equalTo("示安委〔2026〕18号"))
                .body("allowedTransitions.name", contains("retract"));
        Api.step(People.cityLeader(), veto, "/rejections", RULING).then().statusCode(409);
        told(veto, "veto.proposed.v1", "veto.confirmed.v1");
    }

    @Test
    void theTraceOfAConfirmedVetoStaysWhenItsGroundGoesAway() {
        UUID indicator = UUID.randomUUID();
        facts.tell(exceeded(indicator, 1));
        String veto = only(People.cityLeader(), People.GOVERNMENT_A, indicator);
        Api.step(People.cityLeader(), veto, "/confirmations", RULING).then().statusCode(200);

        facts.tell(indicator("within", indicator, 2));

        Api.as(People.cityLeader())
                .get(veto)
                .then()
                .body("status", equalTo("CONFIRMED"))
                .body("groundGone", equalTo(true))
                .body("gone.factType", equalTo("indicator.within.v1"))
                .body("allowedTransitions.name", contains("retract"));
        Api.as(People.cityLeader())
                .queryParam("groundGone", true)
                .queryParam("status", "CONFIRMED")
                .get(VETOES)
                .then()
                .body("items.id", hasItem(idOf(veto)));
        Api.step(People.cityLeader(), veto, "/retractions", RULING)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETRACTED"))
                .body("decision", notNullValue())
                .body("retraction.reason", equalTo("经安委会研究决定"));
        told(
                veto,
                "veto.proposed.v1",
                "veto.confirmed.v1",
                "veto.retraction-proposed.v1",
                "veto.retracted.v1");
    }

    @Test
    void aProposalLapsesWithItsGroundAndComesAnewWhenItIsBack() {
        UUID indicator = UUID.randomUUID();
        facts.tell(exceeded(indicator, 1));
        String first = only(People.cityLeader(), People.GOVERNMENT_A, indicator);
        facts.tell(indicator("within", indicator, 2));

        Api.as(People.cityLeader())
                .get(first)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("gone.href", equalTo("/api/v1/control-indicators/" + indicator))
                .body("allowedTransitions", empty());
        Api.step(People.cityLeader(), first, "/confirmations", RULING).then().statusCode(409);

        facts.tell(exceeded(indicator, 3));
        assertThat(of(People.cityLeader(), People.GOVERNMENT_A, indicator)).hasSize(2);
    }

    @Test
    void aLargerResponsibilityAccidentHitsEveryUnitHeldResponsible() {
        UUID one = enterprise("责任企业甲");
        UUID two = enterprise("责任企业乙");
        UUID accident = UUID.randomUUID();
        facts.tell(approved(accident, "LARGER", one, two));

        String veto = only(People.leaderA(), one, null);
        only(People.leaderA(), two, null);
        Api.as(People.leaderA())
                .get(veto)
                .then()
                .body("rule", equalTo("responsibility-accident"))
                .body("evidence[1].href", equalTo("/api/v1/accidents/" + accident));
        UUID general = enterprise("一般事故企业");
        facts.tell(approved(UUID.randomUUID(), "GENERAL", general, general));
        assertThat(of(People.leaderA(), general, null)).isEmpty();

        facts.tell(Facts.accident("withdrawn", accident, 1, one));
        Api.as(People.leaderA()).get(veto).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void anAccidentThatWasWithdrawnBeforeItsInvestigationWasHeardOfComesToTheSame() {
        UUID unit = enterprise("撤销在先企业");
        UUID accident = UUID.randomUUID();
        facts.tell(Facts.accident("withdrawn", accident, 1, unit));
        facts.tell(approved(accident, "MAJOR", unit, unit));

        Api.as(People.leaderA())
                .get(only(People.leaderA(), unit, null))
                .then()
                .body("status", equalTo("LAPSED"))
                .body("gone.factType", equalTo("accident.withdrawn.v1"));
    }

    @Test
    void aRoadAccidentWithoutAUnitHitsTheTownOfThePlace() {
        UUID accident = UUID.randomUUID();
        facts.tell(road(accident, 1, "reported", 5));
        facts.tell(road(accident, 2, "revised", 6));
        String veto = only(People.leaderA(), People.TOWN_A, null, "/api/v1/accidents/" + accident);
        Api.as(People.leaderA()).get(veto).then().body("rule", equalTo("road-deaths"));

        facts.tell(road(accident, 3, "revised", 5));
        Api.as(People.leaderA()).get(veto).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void majorHazardsListingsAndConcealmentPropose() {
        UUID unit = enterprise("三种事由企业");
        UUID hazard = UUID.randomUUID();
        facts.tell(
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 1)
                        .about(unit, "990101001"));
        assertThat(of(People.leaderA(), unit, null)).as("GENERAL").isEmpty();
        facts.tell(
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 2)
                        .about(unit, "990101001")
                        .with("grade", "MAJOR"));
        facts.tell(
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001"));
        facts.tell(Facts.accident("concealment-confirmed", UUID.randomUUID(), 1, unit));

        assertThat(
                        Api.as(People.leaderA())
                                .queryParam("unitId", unit)
                                .get(VETOES)
                                .jsonPath()
                                .getList("items.rule", String.class))
                .containsExactlyInAnyOrder(
                        "major-hazard-overdue", "listing-overdue", "concealment");
        facts.tell(
                Report.of("tocsin.hazard", "hazard.downgraded.v1", hazard, 3)
                        .about(unit, "990101001"));
        Api.as(People.leaderA())
                .queryParam("unitId", unit)
                .queryParam("status", "LAPSED")
                .get(VETOES)
                .then()
                .body("items.rule", contains("major-hazard-overdue"));
    }

    private static Report exceeded(UUID indicator, long sequence) {
        return indicator("exceeded", indicator, sequence);
    }

    private static Report indicator(String status, UUID indicator, long sequence) {
        return Facts.indicator(
                status, indicator, sequence, indicator, People.GOVERNMENT_A, "990101");
    }

    private static Report road(UUID accident, long sequence, String type, int deaths) {
        return Facts.accident(type, accident, sequence, People.TOWN_A)
                .withoutUnit()
                .with("category", "ROAD_TRAFFIC")
                .with("severity", "LARGER")
                .with("deaths", deaths);
    }

    private static Report approved(UUID accident, String severity, UUID one, UUID two) {
        return Report.of("tocsin.investigation", "investigation.approved.v1", UUID.randomUUID(), 1)
                .about(one, "990101001")
                .with("accidentId", accident.toString())
                .with("severity", severity)
                .with(
                        "responsibleParties",
                        List.of(
                                java.util.Map.of(
                                        "unitId", one.toString(),
                                        "post", "厂长",
                                        "responsibility", "MANAGEMENT"),
                                java.util.Map.of(
                                        "unitId", two.toString(),
                                        "post", "班长",
                                        "responsibility", "DIRECT")));
    }
}
