package org.tocsin.accident.investigation.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.accident.testing.Api.as;
import static org.tocsin.accident.testing.InvestigationApi.INVESTIGATIONS;
import static org.tocsin.accident.testing.InvestigationApi.PUBLIC;
import static org.tocsin.accident.testing.InvestigationApi.document;
import static org.tocsin.accident.testing.InvestigationApi.read;
import static org.tocsin.accident.testing.InvestigationApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.InvestigationApi;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

/** Who may see and do what with investigations, and what is wrong with requests. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InvestigationAccessTest {

    private static final String PUBLICATION =
            "{\"title\": \"高处坠落事故调查报告摘要\", \"summary\": \"直接原因为未设防护栏杆。\"}";

    @Inject Units units;

    private UUID unit;

    @BeforeEach
    void aUnitInTownA() {
        unit = units.inTownA();
    }

    @Test
    void theCountyDoesNotInvestigateWhatIsTheCitys() {
        String accident = InvestigationApi.verified(unit, 3, Duration.ofDays(1));
        InvestigationApi.open(People.bureauA(), accident)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("authority-too-low"));

        InvestigationApi.open(People.cityBureau(), accident)
                .then()
                .statusCode(201)
                .body("level", equalTo("CITY"))
                .body("basis", equalTo("COMPETENT"));
    }

    @Test
    void whatLiesElsewhereIsUnknown() {
        String id = InvestigationApi.opened(unit);
        String accident = read(People.bureauA(), id).path("accidentId");

        read(People.bureauB(), id).then().statusCode(404);
        read(People.departmentOfConstructionA(), id).then().statusCode(404);
        step(People.bureauB(), id, "members", InvestigationApi.member("MEMBER"))
                .then()
                .statusCode(404);
        as(People.bureauB())
                .get(INVESTIGATIONS + "?accidentId=" + accident)
                .then()
                .body("items", hasSize(0));
        as(People.bureauB()).get(INVESTIGATIONS + "/" + id + "/files").then().statusCode(404);
        InvestigationApi.open(People.bureauB(), accident)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("accident-unknown"));
    }

    @Test
    void anEnterpriseLearnsOfItsOwnFromTheApprovalOn() {
        String id = InvestigationApi.submitted(unit);
        String enterprise = People.enterpriseOf(unit);
        read(enterprise, id).then().statusCode(404);
        as(enterprise).get(INVESTIGATIONS).then().body("items.id", not(hasItem(id)));

        step(People.leaderA(), id, "approvals", "{\"decisionNo\": \"3号\"}").then().statusCode(200);

        read(enterprise, id)
                .then()
                .statusCode(200)
                .body("dossier", nullValue())
                .body("measures", hasSize(2))
                .body("allowedTransitions", hasSize(0));
        read(People.enterpriseOf(units.inTownA()), id).then().statusCode(404);
        as(enterprise).get(INVESTIGATIONS + "/" + id + "/files").then().statusCode(403);
    }

    @Test
    void theTownSeesThatThereIsOneButNotItsDossier() {
        String id = InvestigationApi.submitted(unit);

        read(People.townA(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("dossier", nullValue())
                .body("measures", hasSize(0));
        read(People.auditor(), id).then().body("dossier.team[0].name", equalTo("吴明"));
    }

    @Test
    void onlyThoseWithTheDutyTakeAStep() {
        String id = InvestigationApi.opened(unit);
        as(People.gridA()).get(INVESTIGATIONS).then().statusCode(403);
        as(People.dashboard()).get(INVESTIGATIONS).then().statusCode(403);
        RestAssured.get(INVESTIGATIONS).then().statusCode(401);
        InvestigationApi.open(People.leaderA(), UUID.randomUUID().toString())
                .then()
                .statusCode(403);
        step(People.bureauA(), id, "approvals", "{\"decisionNo\": \"3号\"}").then().statusCode(403);
        step(People.auditor(), id, "members", InvestigationApi.member("MEMBER"))
                .then()
                .statusCode(403);
        step(People.townA(), id, "members", InvestigationApi.member("MEMBER"))
                .then()
                .statusCode(403);
        step(People.departmentA(), id, "members", InvestigationApi.member("MEMBER"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-delegated"));
    }

    @Test
    void aChangeNamesTheVersionThatItIsOf() {
        String id = InvestigationApi.opened(unit);
        String body = InvestigationApi.member("MEMBER");

        step(People.bureauA(), id, "members", null, body).then().statusCode(428);
        step(People.bureauA(), id, "members", "\"77\"", body).then().statusCode(412);
        step(People.bureauA(), id, "returns", "{\"reason\": \"理由\"}").then().statusCode(403);
        step(People.leaderA(), id, "returns", "{\"reason\": \"理由\"}").then().statusCode(409);
    }

    @Test
    void whatIsWrongWithARequestIsNamed() {
        String id = InvestigationApi.opened(unit);
        step(People.bureauA(), id, "members", "{\"name\": \"\", \"role\": \"LEADER\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/organisation"))
                .body("errors.pointer", hasItem("/name"));
        step(People.bureauA(), id, "members", "{\"role\": \"BOSS\"}").then().statusCode(400);
        step(People.bureauA(), id, "members", "{\"surname\": \"x\"}").then().statusCode(400);
        InvestigationApi.post(People.bureauA(), "{}").then().statusCode(400);
        as(People.bureauA()).get(INVESTIGATIONS + "?status=LOST").then().statusCode(400);
        as(People.bureauA()).get(INVESTIGATIONS + "?q=中文").then().statusCode(400);
        as(People.bureauA()).get(INVESTIGATIONS + "?sort=severity").then().statusCode(400);
        read(People.bureauA(), UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void onlyDocumentsOfThisInvestigationProveSomething() {
        String id = InvestigationApi.approved(unit);
        String foreign = document(InvestigationApi.opened(units.inTownA()));

        step(People.bureauA(), id, "closing-checks", InvestigationApi.tick("CAUSE_FOUND", foreign))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/documentIds/0"))
                .body("errors[0].code", equalTo("unknown-document"));
        read(People.bureauA(), id).then().body("dossier.closingChecks", hasSize(0));
    }

    @Test
    void documentsComeBackAsTheyWere() {
        String id = InvestigationApi.opened(unit);
        String file = document(id);

        Response got = as(People.auditor()).get(INVESTIGATIONS + "/" + id + "/files/" + file);

        got.then().statusCode(200).header("Content-Type", startsWith("application/pdf"));
        as(People.auditor())
                .get(INVESTIGATIONS + "/" + id + "/files")
                .then()
                .body("items.id", hasItem(file));
        InvestigationApi.upload(People.bureauA(), id, SampleFiles.zip()).then().statusCode(415);
        InvestigationApi.upload(People.auditor(), id, SampleFiles.pdf("x")).then().statusCode(403);
    }

    @Test
    void listsAreFilteredAndExported() {
        String id = InvestigationApi.opened(unit);
        String number = read(People.bureauA(), id).path("investigationNo");
        String query =
                INVESTIGATIONS + "?status=OPEN&overdue=false&unitId=" + unit + "&q=" + number;

        as(People.bureauA())
                .get(query + "&expand=names&count=true")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].levelName", equalTo("县级人民政府"));
        as(People.bureauA())
                .get(INVESTIGATIONS + "?overdue=true&unitId=" + unit)
                .then()
                .body("items", hasSize(0));
        as(People.bureauA())
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .body(containsString("investigationNo"))
                .body(containsString(number));
    }

    @Test
    void anInvestigationOfLongAgoIsOverdue() {
        String id =
                InvestigationApi.open(
                                People.bureauA(),
                                InvestigationApi.verified(unit, 1, Duration.ofDays(62)))
                        .then()
                        .statusCode(201)
                        .body("overdue", equalTo(true))
                        .extract()
                        .path("id");

        as(People.bureauA())
                .get(INVESTIGATIONS + "?overdue=true&unitId=" + unit)
                .then()
                .body("items.id", hasItem(id));
        step(
                        People.leaderA(),
                        id,
                        "extensions",
                        "{\"days\": 30, \"decisionNo\": \"7号\", \"reason\": \"技术复杂\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("due-passed"));
    }

    @Test
    void thePublicReadsWhatWasPublishedAndNothingElse() {
        String id = InvestigationApi.approved(unit);
        RestAssured.get(PUBLIC + "/" + id).then().statusCode(404);
        step(People.officeA(), id, "publications", PUBLICATION).then().statusCode(200);

        Response shown = RestAssured.get(PUBLIC + "/" + id);

        shown.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("title", equalTo("高处坠落事故调查报告摘要"))
                .body("division", equalTo("990101"))
                .body("closed", equalTo(false))
                .body("dossier", nullValue())
                .body("unitId", nullValue())
                .body("publishedOn", notNullValue());
        RestAssured.given()
                .header("If-None-Match", shown.getHeader("ETag"))
                .get(PUBLIC + "/" + id)
                .then()
                .statusCode(304);
        RestAssured.get(PUBLIC + "?division=990101&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        RestAssured.get(PUBLIC + "?division=990102").then().body("items.id", not(hasItem(id)));
        RestAssured.get(PUBLIC + "?unitId=" + unit).then().statusCode(400);
    }
}
