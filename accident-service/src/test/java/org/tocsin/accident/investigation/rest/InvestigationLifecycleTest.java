package org.tocsin.accident.investigation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.accident.testing.InvestigationApi.document;
import static org.tocsin.accident.testing.InvestigationApi.read;
import static org.tocsin.accident.testing.InvestigationApi.step;
import static org.tocsin.accident.testing.InvestigationApi.tick;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.InvestigationApi;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Investigations from their opening to the closing of the accident. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InvestigationLifecycleTest {

    private static final String TOPIC = "tocsin.investigation";

    @Inject Units units;

    private UUID unit;

    @BeforeEach
    void aUnitInTownA() {
        unit = units.inTownA();
    }

    @Test
    void openingMovesTheAccidentAndOffersWhatComesNext() {
        String accident = InvestigationApi.verified(unit, 1, Duration.ofDays(1));
        Api.read(People.bureauA(), accident)
                .then()
                .body(
                        "allowedTransitions.find { it.name == 'open-investigation' }.href",
                        equalTo(InvestigationApi.INVESTIGATIONS))
                .body(
                        "allowedTransitions.find { it.name == 'open-investigation' }.unmet",
                        hasSize(0));

        String id =
                InvestigationApi.open(People.bureauA(), accident)
                        .then()
                        .statusCode(201)
                        .header("Location", containsString("/api/v1/investigations/"))
                        .header("ETag", equalTo("\"0\""))
                        .body("investigationNo", matchesPattern("DC-990101-\\d{4}-\\d{6}"))
                        .body("status", equalTo("OPEN"))
                        .body("level", equalTo("COUNTY"))
                        .body("basis", equalTo("COMPETENT"))
                        .body("allowedTransitions.name", hasItem("submit"))
                        .body(
                                "allowedTransitions.find { it.name == 'submit' }.unmet.code",
                                contains("no-team-leader", "procuratorate-not-invited"))
                        .extract()
                        .path("id");

        Api.read(People.bureauA(), accident)
                .then()
                .body("status", equalTo("UNDER_INVESTIGATION"))
                .body("allowedTransitions.name", everyItem(notOpening()));
        InvestigationApi.open(People.bureauA(), accident)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("accident-not-verified"));
        read(People.bureauA(), id)
                .then()
                .statusCode(200)
                .body("dossier.opening.byName", notNullValue());
    }

    private static Matcher<String> notOpening() {
        return not(equalTo("open-investigation"));
    }

    @Test
    void goesAllTheWayToTheClosingOfTheAccident() {
        String id = InvestigationApi.approved(unit);
        String accident = read(People.bureauA(), id).path("accidentId");
        Api.read(People.bureauA(), accident).then().body("status", equalTo("INVESTIGATED"));
        String proof = document(id);
        step(People.bureauA(), id, "closing-checks", tick("CAUSE_FOUND", proof))
                .then()
                .statusCode(200);
        step(People.bureauA(), id, "closing-checks", tick("MEASURES_IMPLEMENTED", proof))
                .then()
                .statusCode(422)
                .body("errors.code", contains("measure-open", "measure-open"));
        step(People.leaderA(), id, "closures", "{}")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "responsible-dealt-with-missing",
                                "measures-implemented-missing",
                                "people-educated-missing"));
        step(
                        People.leaderA(),
                        id,
                        "closing-checks",
                        """
                        {"check": "MEASURES_IMPLEMENTED", "note": "企业已关闭", "documentIds": ["%s"],
                         "leaderReason": "企业已关闭，无须再整改"}
                        """
                                .formatted(proof))
                .then()
                .statusCode(200);
        for (String check : List.of("RESPONSIBLE_DEALT_WITH", "PEOPLE_EDUCATED")) {
            step(People.bureauA(), id, "closing-checks", tick(check, proof)).then().statusCode(200);
        }
        step(People.bureauA(), id, "closures", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("another-person-needed"));

        step(People.leaderA(), id, "closures", "{\"note\": \"同意结案\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("dossier.closingChecks", hasSize(4))
                .body("dossier.closingChecks[1].leaderReason", notNullValue())
                .body("closedAt", notNullValue());

        Api.read(People.bureauA(), accident).then().body("status", equalTo("CLOSED"));
        step(
                        People.officeA(),
                        id,
                        "evaluations",
                        "{\"result\": \"IMPLEMENTED\", \"findings\": \"均已落实\", \"documentIds\": [\"%s\"]}"
                                .formatted(proof))
                .then()
                .statusCode(200)
                .body("dossier.evaluations[0].result", equalTo("IMPLEMENTED"));
        assertThat(types(id, 5))
                .containsExactly(
                        "investigation.opened.v1",
                        "investigation.submitted.v1",
                        "investigation.approved.v1",
                        "investigation.closed.v1",
                        "investigation.evaluated.v1");
    }

    @Test
    void theApprovalTellsOfMeasuresAndPostsButOfNoPerson() {
        String id = InvestigationApi.approved(unit);

        Topic.Seen approved = Topic.of(TOPIC, id, 3).getLast();

        EventContract.of(TOPIC, approved.shortType()).accepts(approved.json());
        JsonNode data = approved.data();
        assertThat(data.path("measures")).hasSize(2);
        assertThat(data.path("measures").get(0).path("responsibleUnitId").asText())
                .isEqualTo(unit.toString());
        assertThat(data.path("measures").get(0).path("division").asText()).isEqualTo("990101001");
        assertThat(data.path("responsibleParties").get(0).path("post").asText()).isEqualTo("安全科科长");
        assertThat(approved.json()).doesNotContain("吴明", "给予处分", "bureau-a", "leader");
    }

    @Test
    void aReturnedReportIsDoneAgain() {
        String id = InvestigationApi.submitted(unit);
        step(People.leaderA(), id, "returns", "{\"reason\": \"间接原因不充分\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("submittedAt", nullValue());

        step(People.bureauA(), id, "reports", InvestigationApi.report(unit, document(id)))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("dossier.reports", hasSize(2))
                .body("dossier.reports[0].returnReason", equalTo("间接原因不充分"))
                .body("measures", hasSize(2))
                .body("measures.round", contains(2, 2));
    }

    @Test
    void extensionAndAppraisalMoveTheDay() {
        String id = InvestigationApi.opened(unit);
        String due = read(People.bureauA(), id).path("dueAt");
        step(
                        People.bureauA(),
                        id,
                        "appraisals",
                        """
                        {"from": "2099-01-01T00:00:00Z", "to": "2099-01-03T00:00:00Z",
                         "institution": "检验院", "subject": "断口分析"}
                        """)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(due))
                .body("dossier.appraisals", hasSize(1));

        step(
                        People.leaderA(),
                        id,
                        "extensions",
                        "{\"days\": 30, \"decisionNo\": \"7号\", \"reason\": \"技术复杂\"}")
                .then()
                .statusCode(200)
                .body("extensionDays", equalTo(30))
                .body("dueAt", equalTo(Instant.parse(due).plus(Duration.ofDays(30)).toString()));
        assertThat(types(id, 2))
                .containsExactly("investigation.opened.v1", "investigation.extended.v1");
        theClockSaysTheSame(id);
    }

    private static void theClockSaysTheSame(String id) {
        Instant from = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        step(
                        People.bureauA(),
                        id,
                        "appraisals",
                        """
                        {"from": "%s", "to": "%s", "institution": "检验院", "subject": "涂层分析"}
                        """
                                .formatted(from, from.plus(Duration.ofHours(84))))
                .then()
                .statusCode(200);
        String accident = read(People.bureauA(), id).path("accidentId");
        String due = read(People.bureauA(), id).path("dueAt");

        Api.as(People.bureauA())
                .get(Api.ACCIDENTS + "/" + accident + "/duties")
                .then()
                .statusCode(200)
                .body("duties.find { it.duty == 'INVESTIGATION_REPORT' }.dueAt", equalTo(due));
    }

    @Test
    void theHigherLevelTakesOverWhatHasBecomeGraver() {
        String id = InvestigationApi.opened(unit);
        String accident = read(People.bureauA(), id).path("accidentId");
        Api.revise(People.bureauA(), accident, "SUPPLEMENTARY", "\"deaths\": 3")
                .then()
                .statusCode(200);
        read(People.bureauA(), id)
                .then()
                .body("severity", equalTo("LARGER"))
                .body("severityAtOpening", equalTo("GENERAL"))
                .body("competentLevel", equalTo("CITY"));
        step(People.bureauA(), id, "takeovers", "{\"reason\": \"等级上升\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("authority-not-above"));

        String successor =
                step(People.cityBureau(), id, "takeovers", "{\"reason\": \"等级上升\"}")
                        .then()
                        .statusCode(201)
                        .body("level", equalTo("CITY"))
                        .body("basis", equalTo("SEVERITY_RAISED"))
                        .body("takesOver", equalTo(id))
                        .extract()
                        .path("id");

        read(People.bureauA(), id)
                .then()
                .body("status", equalTo("TAKEN_OVER"))
                .body("takenOverBy", equalTo(successor));
        Api.read(People.bureauA(), accident).then().body("status", equalTo("UNDER_INVESTIGATION"));
        step(People.bureauA(), successor, "members", InvestigationApi.member("LEADER"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("authority-too-low"));
        step(
                        People.cityBureau(),
                        successor,
                        "delegations",
                        "{\"organisation\": \"东岭区应急管理局\", \"division\": \"990101\", \"reason\": \"委托\"}")
                .then()
                .statusCode(200)
                .body("delegatedTo", equalTo("东岭区应急管理局"));
        step(People.bureauA(), successor, "members", InvestigationApi.member("LEADER"))
                .then()
                .statusCode(200);
    }

    @Test
    void anAccidentThatWasNoneEndsItsInvestigation() {
        String id = InvestigationApi.opened(unit);
        String accident = read(People.bureauA(), id).path("accidentId");

        Api.step(People.leaderA(), accident, "withdrawals", Api.REASON).then().statusCode(200);

        read(People.bureauA(), id)
                .then()
                .body("status", equalTo("DISCONTINUED"))
                .body("allowedTransitions", hasSize(0));
        assertThat(types(id, 2))
                .containsExactly("investigation.opened.v1", "investigation.discontinued.v1");
    }

    @Test
    void aRepeatedOpeningIsAnsweredWithTheSame() {
        String accident = InvestigationApi.verified(unit, 1, Duration.ofDays(1));
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("accidentId", accident);

        String first = openWith(key, body);

        assertThat(openWith(key, body)).isEqualTo(first);
    }

    private static String openWith(String key, Map<String, String> body) {
        return Api.as(People.bureauA())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(InvestigationApi.INVESTIGATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> types(String id, int number) {
        return Topic.of(TOPIC, id, number).stream().map(Topic.Seen::shortType).toList();
    }
}
