package org.tocsin.hazard.listing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.ListingApi.LISTINGS;
import static org.tocsin.hazard.testing.ListingApi.proposalOf;
import static org.tocsin.hazard.testing.ListingApi.propose;
import static org.tocsin.hazard.testing.ListingApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** What is turned down, each with the document that says why. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingRefusalTest {

    private final Units units;
    private final Clock clock;
    private UUID unit;
    private UUID committee;
    private String hazard;

    ListingRefusalTest(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void aMajorHazard() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        hazard = ListingApi.majorHazard(unit);
    }

    @TestFactory
    Stream<DynamicTest> malformedProposals() {
        String sound = proposalOf(hazard, "COUNTY", "2099-12-31", committee);
        return Stream.of(
                malformed("an empty body", "{}"),
                malformed("no JSON", "hazard"),
                malformed("an unknown field", sound.replace("\"reason\"", "\"why\"")),
                malformed("an unknown level", sound.replace("COUNTY", "TOWN")),
                malformed("a day that is none", sound.replace("2099-12-31", "2099-02-30")),
                malformed("an id that is none", sound.replace(hazard, "x")),
                malformed("a blank reason", sound.replace("涉及员工 200 人，李卫东建议", " ")),
                malformed(
                        "a reason that is too long",
                        sound.replace("涉及员工 200 人，李卫东建议", "长".repeat(1001))));
    }

    private static DynamicTest malformed(String what, String body) {
        return DynamicTest.dynamicTest(what, () -> isProblem(propose(People.townA(), body), 400));
    }

    @Test
    void aDeadlineThatHasPassed() {
        String yesterday = Moments.today(clock).minusDays(1).toString();

        refuses(proposalOf(hazard, "COUNTY", yesterday, committee), "/deadline", "deadline-passed");
        propose(
                        People.townA(),
                        proposalOf(hazard, "COUNTY", Moments.today(clock).toString(), committee))
                .then()
                .statusCode(201);
    }

    @Test
    void aHazardThatNobodyKnowsOrThatLiesElsewhere() {
        String elsewhere = proposalOf(hazard, "COUNTY", "2099-12-31", units.committeeOfB());

        refuses(elsewhere.replace(hazard, Ids.next().toString()), "/hazardId", "hazard-unknown");
        refuses(People.bureauB(), elsewhere, "/hazardId", "hazard-unknown");
    }

    @Test
    void aHazardThatIsNotMajorOrNotVerified() {
        String reported = Api.reported(unit);

        propose(People.townA(), proposalOf(reported, "COUNTY", "2099-12-31", committee))
                .then()
                .statusCode(422)
                .body("errors.code", contains("hazard-not-verified", "grade-not-listable"));
    }

    @Test
    void aSupervisorThatIsNone() {
        refusesSupervisor(Ids.next());
        refusesSupervisor(unit);
        refusesSupervisor(units.committeeOfB());
    }

    private void refusesSupervisor(UUID supervisor) {
        refuses(
                proposalOf(hazard, "COUNTY", "2099-12-31", supervisor),
                "/supervisingUnitId",
                "not-a-supervising-unit");
    }

    @Test
    void aSecondListingOfTheSameLevelButNotOneOfAnother() {
        ListingApi.proposed(hazard, "COUNTY", committee);

        refuses(
                proposalOf(hazard, "COUNTY", "2099-12-31", committee),
                "/level",
                "level-already-listed");
        ListingApi.proposed(hazard, "CITY", units.governmentOfTheCity());
        ListingApi.proposed(hazard, "PROVINCE", units.governmentOfTheCity());
    }

    @Test
    void aChangeWithoutAVersionOrWithAnOldOne() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);

        isProblem(
                as(People.leaderA())
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post(LISTINGS + "/" + id + "/approvals"),
                428);
        isProblem(step(People.leaderA(), id, "approvals", "\"7\"", "{}"), 412);
        isProblem(step(People.leaderA(), id, "approvals", "\"0x\"", "{}"), 412);
    }

    @Test
    void aStepThatTheStateDoesNotHave() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);

        isProblem(step(People.officeA(), id, "publications", ListingApi.NOTICE), 409);
        isProblem(step(People.officeA(), id, "delistings", ListingApi.RESULT), 409);
        isProblem(step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE), 409);
        isProblem(step(People.bureauA(), id, "acceptances", ListingApi.PASSED), 409);
        step(People.leaderA(), id, "refusals", "{\"reason\": \"无需挂牌\"}");
        isProblem(step(People.leaderA(), id, "approvals", "{}"), 409);
        isProblem(step(People.leaderA(), id, "refusals", "{\"reason\": \"x\"}"), 409);
    }

    @Test
    void stepsWithoutWhatTheyMustSay() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);

        isProblem(step(People.leaderA(), id, "refusals", "{}"), 400);
        isProblem(step(People.officeA(), id, "publications", "{\"noticeNo\": \"1\"}"), 400);
        isProblem(step(People.bureauA(), id, "acceptances", "{\"note\": \"x\"}"), 400);
        isProblem(step(People.officeA(), id, "delistings", "{\"result\": \"\"}"), 400);
        step(People.leaderA(), id, "approvals", "{\"note\": \"" + "长".repeat(1001) + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/note"));
    }

    @Test
    void whoeverAskedForTheAcceptanceDoesNotDecideIt() {
        String id = ListingApi.listed(hazard, committee, "2099-12-31");
        ListingApi.rectified(id, unit);
        step(People.bureauA(), id, "acceptance-requests", ListingApi.DONE).then().statusCode(200);

        step(People.bureauA(), id, "acceptances", ListingApi.PASSED)
                .then()
                .statusCode(422)
                .body("errors.code", contains("another-officer-needed"));
        step(People.colleagueA(), id, "acceptances", ListingApi.PASSED).then().statusCode(200);
    }

    @Test
    void theSameKeyAnswersTheSameAndMakesOneListing() {
        String key = Ids.next().toString();
        String body = proposalOf(hazard, "COUNTY", "2099-12-31", committee);

        Response first = proposeWith(key, body);
        Response second = proposeWith(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        isProblem(proposeWith(key, body.replace("COUNTY", "CITY")), 422);
    }

    private static Response proposeWith(String key, String body) {
        return as(People.townA())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(LISTINGS);
    }

    private static void refuses(String body, String pointer, String code) {
        refuses(People.townA(), body, pointer, code);
    }

    private static void refuses(String bearer, String body, String pointer, String code) {
        propose(bearer, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static void isProblem(Response response, int status) {
        response.then().statusCode(status).contentType("application/problem+json");
    }
}
