package org.tocsin.hazard.listing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.ListingApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Moments;

/** A listing's way over HTTP, on a real database, with its events on the real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingLifecycleTest {

    private final Units units;
    private final Clock clock;
    private UUID unit;
    private UUID committee;
    private String hazard;

    ListingLifecycleTest(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void aMajorHazard() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        hazard = ListingApi.majorHazard(unit);
    }

    @Test
    void aProposalHasANumberAVersionAndAPlaceOfItsOwn() {
        String body = ListingApi.proposalOf(hazard, "COUNTY", "2099-12-31", committee);

        ListingApi.propose(People.townA(), body)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern("/api/v1/listings/[0-9a-f-]{36}"))
                .body("listingNo", matchesPattern("GP-990101-\\d{4}-\\d{6}"))
                .body("hazardId", equalTo(hazard))
                .body("hazardNo", matchesPattern("YH-990101-\\d{4}-\\d{6}"))
                .body("unitId", equalTo(unit.toString()))
                .body("division", equalTo("990101001"))
                .body("level", equalTo("COUNTY"))
                .body("status", equalTo("PROPOSED"))
                .body("overdue", equalTo(false))
                .body("proposedByName", equalTo("town-a"))
                .body("noticeText", nullValue())
                .body("decisions", hasSize(0))
                .body("allowedTransitions", hasSize(0));
    }

    @Test
    void whatIsReadIsWhatTheCreationAnswered() {
        String body = ListingApi.proposalOf(hazard, "COUNTY", "2099-12-31", committee);
        var created = ListingApi.propose(People.townA(), body);

        assertThat(ListingApi.read(People.townA(), created.path("id")).asString())
                .isEqualTo(created.asString());
    }

    @Test
    void goesFromTheProposalToTheEndAndTellsEveryStep() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        step(People.leaderA(), id, "approvals", "{\"note\": \"同意\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        step(People.officeA(), id, "publications", ListingApi.NOTICE)
                .then()
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("noticeNo", equalTo("东安委办〔2026〕12号"));
        step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE)
                .then()
                .statusCode(200)
                .body("acceptanceDueOn", equalTo(Moments.today(clock).plusDays(10).toString()));
        step(People.bureauA(), id, "acceptances", ListingApi.FAILED)
                .then()
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("acceptanceDueOn", nullValue());
        step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE);
        step(People.bureauA(), id, "acceptances", ListingApi.PASSED)
                .then()
                .statusCode(422)
                .body("errors.code", contains("hazard-not-rectified"));
        ListingApi.rectified(id, unit);
        step(People.bureauA(), id, "acceptances", ListingApi.PASSED)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        step(People.officeA(), id, "delistings", ListingApi.RESULT)
                .then()
                .statusCode(200)
                .body("status", equalTo("DELISTED"))
                .body("result", equalTo("隐患已消除，予以摘牌。"))
                .body("allowedTransitions", hasSize(0))
                .body(
                        "decisions.transition",
                        contains(
                                "APPROVE",
                                "PUBLISH",
                                "REQUEST_ACCEPTANCE",
                                "DECIDE_ACCEPTANCE",
                                "REQUEST_ACCEPTANCE",
                                "DECIDE_ACCEPTANCE",
                                "DELIST"));

        List<Topic.Seen> events = Topic.of("tocsin.listing", id, 8);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "listing.proposed.v1",
                        "listing.approved.v1",
                        "listing.published.v1",
                        "listing.acceptance-requested.v1",
                        "listing.acceptance-refused.v1",
                        "listing.acceptance-requested.v1",
                        "listing.accepted.v1",
                        "listing.delisted.v1");
        assertThat(events)
                .extracting(Topic.Seen::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(events).allSatisfy(ListingLifecycleTest::isAsPublished);
        assertThat(events).allSatisfy(e -> assertThat(e.division()).isEqualTo("990101001"));
    }

    @Test
    void theHazardCannotBeClosedOrDowngradedWhileAListingIsUnderWay() {
        String first = ListingApi.listed(hazard, committee, "2099-12-31");
        String second = ListingApi.proposed(hazard, "CITY", units.governmentOfTheCity());
        step(People.cityLeader(), second, "approvals", "{}").then().statusCode(200);
        Api.step(People.leaderA(), hazard, "downgrades", "{\"reason\": \"已部分整改\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("listing-active"));
        readyToClose();

        refusesToClose();
        end(first, People.officeA());
        refusesToClose();
        step(People.cityOffice(), second, "publications", ListingApi.NOTICE);
        end(second, People.cityOffice());
        Api.step(People.leaderA(), hazard, "closures", "{}").then().statusCode(200);
    }

    @Test
    void aRefusedProposalLeavesTheHazardAloneAndTheLevelFree() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        step(People.leaderA(), id, "refusals", "{\"reason\": \"无需挂牌\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("decisions[0].note", equalTo("无需挂牌"));

        ListingApi.proposed(hazard, "COUNTY", committee);
        Api.step(People.leaderA(), hazard, "downgrades", "{\"reason\": \"已部分整改\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void anApprovalThatIsTakenBackLetsTheHazardBeClosed() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        step(People.leaderA(), id, "approvals", "{}").then().statusCode(200);
        readyToClose();
        refusesToClose();

        step(People.leaderA(), id, "refusals", "{\"reason\": \"已完成整改\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));

        Api.step(People.leaderA(), hazard, "closures", "{}").then().statusCode(200);
    }

    @Test
    void whatWasDowngradedMeanwhileCannotBeApproved() {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        Api.step(People.leaderA(), hazard, "downgrades", "{\"reason\": \"已部分整改\"}");

        ListingApi.read(People.leaderA(), id)
                .then()
                .body("allowedTransitions.name", contains("approve", "refuse"))
                .body("allowedTransitions[0].unmet.code", contains("grade-not-listable"))
                .body("allowedTransitions[1].unmet", hasSize(0));
        step(People.leaderA(), id, "approvals", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("grade-not-listable"));
    }

    @Test
    void theHazardShowsItsListingsAndItsTagMovesWithThem() {
        String bare = Api.read(People.bureauA(), hazard).getHeader("ETag");
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        String proposed = tagOfHazardAsListed(id, "PROPOSED");
        step(People.leaderA(), id, "approvals", "{}");
        String approved = tagOfHazardAsListed(id, "APPROVED");
        step(People.officeA(), id, "publications", ListingApi.NOTICE);
        String listed = tagOfHazardAsListed(id, "LISTED");

        assertThat(List.of(bare, proposed, approved, listed)).doesNotHaveDuplicates();
        Api.step(People.bureauA(), hazard, "rectification-orders", approved, Api.MAJOR_ORDER)
                .then()
                .statusCode(200);
    }

    private String tagOfHazardAsListed(String id, String status) {
        var hazardNow = Api.read(People.bureauA(), hazard);
        hazardNow
                .then()
                .body("listings.id", contains(id))
                .body("listings.level", contains("COUNTY"))
                .body("listings.status", contains(status))
                .body("listings.deadline", contains("2099-12-31"));
        return hazardNow.getHeader("ETag");
    }

    private void readyToClose() {
        Api.step(People.bureauA(), hazard, "rectification-orders", Api.MAJOR_ORDER)
                .then()
                .statusCode(200);
        Api.step(People.enterpriseOf(unit), hazard, "evidence", Api.EVIDENCE)
                .then()
                .statusCode(200);
        Api.step(People.bureauA(), hazard, "reviews", Api.PASSED).then().statusCode(200);
    }

    private void refusesToClose() {
        Api.step(People.leaderA(), hazard, "closures", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("listing-active"));
    }

    private void end(String id, String office) {
        step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE);
        step(office, id, "acceptances", ListingApi.PASSED).then().statusCode(200);
        step(office, id, "delistings", ListingApi.RESULT).then().statusCode(200);
    }

    private static void isAsPublished(Topic.Seen event) {
        assertThat(event.dataschema())
                .isEqualTo("/api/v1/events/tocsin.listing/" + event.shortType() + ".json");
        EventContract.of("tocsin.listing", event.shortType()).accepts(event.json());
        assertThat(event.json()).doesNotContain("王建国", "李卫东", "town-a", "leader-a");
    }
}
