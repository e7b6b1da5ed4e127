package org.tocsin.accident.adjudication.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.testing.files.SampleFiles;

/** Finding that an accident was not, falsely or not wholly reported. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AdjudicationApiTest {

    private static final String GROUNDS = "医院收治记录显示当日另有一人死亡";

    private final Units units;
    private UUID unit;
    private String accident;

    AdjudicationApiTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anAccident() {
        unit = units.inTownA();
        accident = Api.reported(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "CONCEALED, accident.concealment-confirmed.v1",
        "OMITTED, accident.adjudicated.v1",
        "FALSE, accident.adjudicated.v1"
    })
    void countsOnceALeaderHasConfirmedItOnEvidence(String fault, String event) {
        String id = proposed(fault);
        Api.read(People.bureauA(), accident).then().body("reportFaults", empty());
        upload(People.bureauA(), id, SampleFiles.pdf("hospital")).then().statusCode(201);

        decide(People.leaderA(), id, "confirmations")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("decidedBy.name", equalTo("leader-990101"))
                .body("decisionReason", equalTo("经现场核实"))
                .body("evidence", hasSize(1))
                .body("allowedTransitions", empty());

        String confirmedAt =
                Api.read(People.enterpriseOf(unit), accident)
                        .then()
                        .body("reportFaults.fault", contains(fault))
                        .body("reportFaults.adjudicationId", contains(id))
                        .body("revision", equalTo(1))
                        .extract()
                        .path("reportFaults[0].confirmedAt");
        Api.as(People.bureauA())
                .queryParam(
                        "asOf", java.time.Instant.parse(confirmedAt).minusNanos(1000).toString())
                .get(Api.ACCIDENTS + "/" + accident)
                .then()
                .body("reportFaults", empty());
        List<Topic.Seen> events = Topic.of("tocsin.accident", accident, 2);
        assertThat(events.get(1).shortType()).isEqualTo(event);
        EventContract.of("tocsin.accident", event).accepts(events.get(1).json());
        assertThat(events.get(1).json()).doesNotContain(GROUNDS);
    }

    @Test
    void isDecidedOnceAndMayBeFoundAnewOnlyIfDismissed() {
        String id = proposed("CONCEALED");
        propose(People.bureauA(), "CONCEALED")
                .then()
                .statusCode(422)
                .body("errors.code", contains("fault-on-record"));
        decide(People.leaderA(), id, "dismissals")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISMISSED"));
        decide(People.leaderA(), id, "confirmations").then().statusCode(409);
        upload(People.bureauA(), id, SampleFiles.pdf("late")).then().statusCode(409);

        proposed("CONCEALED");
        Api.as(People.auditor())
                .get(path())
                .then()
                .body("items.status", contains("DISMISSED", "PROPOSED"));
    }

    @Test
    void takesASecondPersonAndEvidence() {
        String both = Tokens.of("both-a", "bureau-officer", "leader").division("990101").bearer();
        String id = propose(both, "FALSE").then().statusCode(201).extract().path("id");

        single(both, id)
                .then()
                .body("allowedTransitions.name", contains("attach-evidence", "confirm", "dismiss"))
                .body(
                        "allowedTransitions[1].unmet.code",
                        contains("second-person-needed", "evidence-needed"));
        decide(People.leaderA(), id, "confirmations")
                .then()
                .statusCode(422)
                .body("errors.code", contains("evidence-needed"));
        upload(both, id, SampleFiles.jpeg(1)).then().statusCode(201);
        decide(both, id, "confirmations")
                .then()
                .statusCode(422)
                .body("errors.code", contains("second-person-needed"));
        decide(People.leaderA(), id, "confirmations").then().statusCode(200);
    }

    /** Whoever decides must have seen all of it. */
    @Test
    void newEvidenceMakesADecisionStale() {
        String id = proposed("OMITTED");
        upload(People.bureauA(), id, SampleFiles.png(1)).then().statusCode(201);
        String seen = single(People.leaderA(), id).getHeader("ETag");
        upload(People.bureauA(), id, SampleFiles.png(2)).then().statusCode(201);

        decide(People.leaderA(), id, "confirmations", seen).then().statusCode(412);
        decide(People.leaderA(), id, "confirmations", null).then().statusCode(428);
        decide(People.leaderA(), id, "confirmations").then().statusCode(200);
    }

    @Test
    void evidenceIsServedAsItCameToThoseWhoMaySeeIt() {
        String id = proposed("FALSE");
        byte[] pdf = SampleFiles.pdf("record of questioning");
        Response stored = upload(People.bureauA(), id, pdf);
        stored.then().statusCode(201).body("mediaType", equalTo("application/pdf"));

        Response served = Api.as(People.auditor()).get(stored.<String>path("href"));

        served.then().statusCode(200).contentType("application/pdf");
        assertThat(served.asByteArray()).isEqualTo(pdf);
        Api.as(People.auditor())
                .accept(ContentType.JSON)
                .get(path() + "/" + id + "/files")
                .then()
                .body("items.id", contains(stored.<String>path("id")));
        for (String bearer :
                List.of(People.enterpriseOf(unit), People.gridA(), People.dashboard())) {
            Api.as(bearer).get(stored.<String>path("href")).then().statusCode(403);
        }
        Api.as(People.bureauB()).get(stored.<String>path("href")).then().statusCode(404);
        upload(People.bureauA(), id, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        upload(People.leaderA(), id, pdf).then().statusCode(403);
    }

    @Test
    void isABureausToProposeALeadersToDecideAndNoneOfTheEnterprises() {
        for (String bearer :
                List.of(
                        People.leaderA(),
                        People.departmentA(),
                        People.townA(),
                        People.officeA(),
                        People.auditor(),
                        People.enterpriseOf(unit))) {
            propose(bearer, "FALSE").then().statusCode(403);
        }
        propose(People.bureauB(), "FALSE").then().statusCode(404);
        String id = proposed("FALSE");
        single(People.enterpriseOf(unit), id).then().statusCode(403);
        single(People.bureauB(), id).then().statusCode(404);
        decide(People.bureauA(), id, "confirmations", "\"0\"").then().statusCode(403);
        decide(People.leaderOf("990102"), id, "confirmations", "\"0\"").then().statusCode(404);
        propose(People.bureauA(), "LATE").then().statusCode(400);
    }

    @Test
    void whatWasWithdrawnIsNotJudged() {
        Api.step(People.leaderA(), accident, "withdrawals", Api.REASON).then().statusCode(200);

        propose(People.bureauA(), "FALSE").then().statusCode(409);
    }

    /** First heard of from somebody else: entered as such, and found concealed afterwards. */
    @Test
    void anAccidentThatTheUnitConcealedComesOntoTheRegisterWithoutItsReport() {
        Map<String, Object> tip = Api.flash(Duration.ofDays(3));
        tip.put("unitId", unit.toString());
        tip.put("headInformedAt", tip.get("occurredAt"));
        tip.put("channel", "TIP");

        accident =
                Api.report(People.bureauA(), tip)
                        .then()
                        .statusCode(201)
                        .body("channel", equalTo("TIP"))
                        .body("lateBySeconds", nullValue())
                        .extract()
                        .path("id");
        String id = proposed("CONCEALED");
        upload(People.bureauA(), id, SampleFiles.pdf("tip")).then().statusCode(201);
        decide(People.leaderA(), id, "confirmations").then().statusCode(200);

        assertThat(Topic.of("tocsin.accident", accident, 2))
                .extracting(Topic.Seen::shortType)
                .containsExactly("accident.reported.v1", "accident.concealment-confirmed.v1");
        Api.report(People.enterpriseOf(unit), tip)
                .then()
                .statusCode(422)
                .body("errors.code", contains("channel-by-officers-only"));
    }

    private String path() {
        return Api.ACCIDENTS + "/" + accident + "/adjudications";
    }

    private Response propose(String bearer, String fault) {
        return Api.as(bearer)
                .contentType(ContentType.JSON)
                .body(Map.of("fault", fault, "grounds", GROUNDS))
                .post(path());
    }

    private String proposed(String fault) {
        return propose(People.bureauA(), fault)
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("id");
    }

    private Response single(String bearer, String id) {
        return Api.as(bearer).get(path() + "/" + id);
    }

    private Response upload(String bearer, String id, byte[] content) {
        return Api.as(bearer)
                .multiPart("file", "evidence", content, "application/octet-stream")
                .post(path() + "/" + id + "/files");
    }

    private Response decide(String bearer, String id, String to) {
        return decide(bearer, id, to, single(People.auditor(), id).getHeader("ETag"));
    }

    private Response decide(String bearer, String id, String to, String tag) {
        RequestSpecification request =
                Api.as(bearer).contentType(ContentType.JSON).body(Api.REASON);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(path() + "/" + id + "/" + to);
    }
}
