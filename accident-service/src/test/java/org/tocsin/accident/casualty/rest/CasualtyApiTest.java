package org.tocsin.accident.casualty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Casualties;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Casualties as records: every statement a revision, beside the numbers that the report states. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CasualtyApiTest {

    private final Units units;
    private String accident;

    CasualtyApiTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anAccidentWithOneDeadAndTwoSeriouslyInjured() {
        accident = Api.reported(units.inTownA());
    }

    @Test
    void aCasualtyIsRecordedAndTheAnswerIsMasked() {
        Casualties.record(People.bureauA(), accident, Casualties.injured())
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(Casualties.path(accident) + "/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"0\""))
                .body("outcome", equalTo("SERIOUSLY_INJURED"))
                .body("job", equalTo("架子工"))
                .body("revision", equalTo(1))
                .body("personal.disclosure", equalTo("MASKED"))
                .body("personal.name", equalTo("赵**"))
                .body("personal.idNumber", equalTo("9901**********0019"))
                .body("personal.phone", equalTo("139****5678"))
                .body("personal.medicalFacts", nullValue())
                .body("allowedTransitions.name", contains("change", "retract"));
    }

    @Test
    void aStatementThatLeavesSomethingOutLeavesItAsItWas() {
        String id = Casualties.recorded(accident, Casualties.injured());
        String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();

        Casualties.step(
                        People.bureauA(),
                        accident,
                        id,
                        "revisions",
                        "{\"reason\": \"经抢救无效死亡\", \"outcome\": \"DEAD\", \"diedOn\": \"%s\", \"phone\": \"13800000000\"}"
                                .formatted(today))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DEAD"))
                .body("diedOn", equalTo(today))
                .body("revision", equalTo(2))
                .body("personal.phone", equalTo("138****0000"))
                .body("personal.name", equalTo("赵**"));
        Casualties.step(
                        People.townA(),
                        accident,
                        id,
                        "revisions",
                        "{\"reason\": \"误报\", \"outcome\": \"SERIOUSLY_INJURED\"}")
                .then()
                .statusCode(200)
                .body("diedOn", nullValue());

        Casualties.read(People.bureauA(), accident, id)
                .then()
                .statusCode(200)
                .body("personal.disclosure", equalTo("CLEAR"))
                .body("personal.name", equalTo(Casualties.NAME))
                .body("personal.phone", equalTo("13800000000"))
                .body("personal.medicalFacts", equalTo(Casualties.MEDICAL));
    }

    @Test
    void everyStatementStaysReadableWithWhoAndWhy() {
        String id = Casualties.recorded(accident, Casualties.injured());
        Casualties.step(
                        People.townA(),
                        accident,
                        id,
                        "revisions",
                        "{\"reason\": \"更正电话\", \"phone\": \"13800000000\"}")
                .then()
                .statusCode(200);
        Casualties.step(People.bureauA(), accident, id, "retractions", "{\"reason\": \"重复登记\"}")
                .then()
                .statusCode(200)
                .body("retracted", equalTo(true))
                .body("allowedTransitions", hasSize(0));

        String revisions = Casualties.path(accident) + "/" + id + "/revisions";
        Api.as(People.auditor())
                .get(revisions)
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECORDED", "CHANGED", "RETRACTED"))
                .body("items.reason", contains(null, "更正电话", "重复登记"))
                .body("items.byName", contains("bureau-a", "town-a", "bureau-a"))
                .body(
                        "items.casualty.personal.phone",
                        contains("139****5678", "138****0000", "138****0000"))
                .body("items[2].supersededAt", nullValue());
        Api.as(People.auditor())
                .get(revisions + "/1")
                .then()
                .statusCode(200)
                .body("casualty.personal.phone", equalTo(Casualties.PHONE));
        Api.as(People.auditor()).get(revisions + "/4").then().statusCode(404);
        Casualties.step(
                        People.bureauA(),
                        accident,
                        id,
                        "revisions",
                        "{\"reason\": \"x\", \"age\": 1}")
                .then()
                .statusCode(409);
        Api.as(People.bureauA())
                .get(Casualties.path(accident) + "?retracted=false")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theTallyShowsTheDifferenceAndChangesNothing() {
        String before = Api.read(People.bureauA(), accident).getHeader("ETag");
        Casualties.recorded(accident, Casualties.injured());
        Casualties.recorded(accident, Map.of("outcome", "SLIGHTLY_INJURED"));

        var read = Api.read(People.leaderA(), accident);

        read.then()
                .body("casualtyTally.recorded.seriousInjuries", equalTo(1))
                .body("casualtyTally.stated.seriousInjuries", equalTo(2))
                .body("casualtyTally.difference.seriousInjuries", equalTo(-1))
                .body("casualtyTally.difference.deaths", equalTo(-1))
                .body("casualtyTally.slightlyInjured", equalTo(1))
                .body("casualtyTally.agrees", equalTo(false))
                .body("seriousInjuries", equalTo(2))
                .body("revision", equalTo(1));
        assertThat(read.getHeader("ETag")).isNotEqualTo(before);
        Api.revise(People.bureauA(), accident, "FOLLOW_UP", "\"deaths\": 0, \"seriousInjuries\": 1")
                .then()
                .statusCode(200)
                .body("casualtyTally.agrees", equalTo(true));
    }

    @Test
    void theTallyIsKnownAsOfAPastInstant() {
        Casualties.recorded(accident, Casualties.injured());
        String then =
                Casualties.read(
                                People.bureauA(),
                                accident,
                                Casualties.recorded(accident, Casualties.injured()))
                        .path("knownAt");
        Casualties.recorded(accident, Casualties.injured());

        Api.as(People.bureauA())
                .queryParam("asOf", then)
                .get(Api.ACCIDENTS + "/" + accident)
                .then()
                .statusCode(200)
                .body("casualtyTally.recorded.seriousInjuries", equalTo(2));
        Api.read(People.bureauA(), accident)
                .then()
                .body("casualtyTally.recorded.seriousInjuries", equalTo(3));
    }

    @Test
    void whatWasWithdrawnStaysReadableAndAsItIs() {
        String id = Casualties.recorded(accident, Casualties.injured());
        Api.step(People.leaderA(), accident, "withdrawals", Api.REASON).then().statusCode(200);

        Casualties.record(People.bureauA(), accident, Casualties.injured()).then().statusCode(409);
        Casualties.read(People.bureauA(), accident, id)
                .then()
                .statusCode(200)
                .body("personal.name", equalTo(Casualties.NAME))
                .body("allowedTransitions", hasSize(0));
        Api.read(People.bureauA(), accident)
                .then()
                .body("allowedTransitions.name", not(hasItem("record-casualty")));
    }

    @Test
    void aChangeNeedsTheCurrentVersion() {
        String id = Casualties.recorded(accident, Casualties.injured());
        String body = "{\"reason\": \"x\", \"age\": 1}";

        Casualties.step(People.bureauA(), accident, id, "revisions", null, body)
                .then()
                .statusCode(428);
        Casualties.step(People.bureauA(), accident, id, "revisions", "\"7\"", body)
                .then()
                .statusCode(412);
        Casualties.step(People.bureauA(), accident, id, "revisions", "\"0\"", body)
                .then()
                .statusCode(200);
        Casualties.step(
                        People.bureauA(),
                        accident,
                        UUID.randomUUID().toString(),
                        "revisions",
                        "\"0\"",
                        body)
                .then()
                .statusCode(404);
    }
}
