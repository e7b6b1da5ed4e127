package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** A hazard's way over HTTP, on a real database, with its events on the real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardLifecycleTest {

    private final Units units;
    private UUID unit;

    HazardLifecycleTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @Test
    void aReportedHazardHasANumberAVersionAndAPlaceOfItsOwn() {
        Api.report(People.bureauA(), Api.reportOf(unit, "安全出口堵塞"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern(HAZARDS + "/[0-9a-f-]{36}"))
                .body("hazardNo", matchesPattern("YH-990101-\\d{4}-\\d{6}"))
                .body("status", equalTo("REPORTED"))
                .body("division", equalTo("990101001"))
                .body("industry", equalTo("C3411"))
                .body("grid", equalTo("990101001-G01"))
                .body("reportedByName", equalTo("bureau-a"))
                .body("deadline", nullValue())
                .body("overdue", equalTo(false))
                .body("unitName", nullValue())
                .body("allowedTransitions.name", contains("verify", "reject", "merge"));
    }

    @Test
    void whatIsReadIsWhatTheCreationAnswered() {
        var created = Api.report(People.bureauA(), Api.reportOf(unit, "安全出口堵塞"));

        String read = Api.read(People.bureauA(), created.path("id")).asString();

        assertThat(read).isEqualTo(created.asString());
    }

    @Test
    void namesAreShownWhereTheyAreAskedForInTheReadersLanguage() {
        String id = Api.reported(unit);

        Api.as(People.bureauA())
                .queryParam("expand", "names")
                .get(HAZARDS + "/" + id)
                .then()
                .body("unitName", equalTo("东岭精工机械有限公司"))
                .body("gradeName", equalTo("一般隐患"))
                .body("statusName", equalTo("待核实"));
        Api.as(People.bureauA())
                .queryParam("expand", "names")
                .header("Accept-Language", "en")
                .get(HAZARDS + "/" + id)
                .then()
                .body("gradeName", equalTo("General hazard"))
                .body("sourceName", equalTo("Expert"));
    }

    @Test
    void goesFromReportToArchiveAndTellsEveryStep() {
        String id = Api.reported(unit);
        step(People.townA(), id, "verifications", "{\"note\": \"现场属实\"}").then().statusCode(200);
        step(People.bureauA(), id, "rectification-orders", Api.ORDER)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECTIFYING"))
                .body("order.orderNo", matchesPattern("ZG-990101-\\d{4}-\\d{6}"))
                .body("deadline", equalTo("2099-12-31"));
        step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
        step(People.bureauA(), id, "reviews", Api.PASSED)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_CLOSE"))
                .body("allowedTransitions[0].name", equalTo("close"))
                .body("allowedTransitions[0].unmet.code", contains("another-officer-needed"));
        step(People.colleagueA(), id, "closures", "{}").then().statusCode(200);
        step(People.bureauA(), id, "archivings", "{}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"6\""))
                .body("status", equalTo("ARCHIVED"))
                .body("allowedTransitions.name", contains("reopen"))
                .body("decisions.transition", contains("VERIFY", "CLOSE", "ARCHIVE"))
                .body("evidence.byName", contains("officer-of-" + unit))
                .body("reviews.result", contains("PASSED"));

        List<Topic.Seen> events = Topic.of("tocsin.hazard", id, 7);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "hazard.reported.v1",
                        "hazard.verified.v1",
                        "hazard.rectification-ordered.v1",
                        "hazard.evidence-submitted.v1",
                        "hazard.review-passed.v1",
                        "hazard.closed.v1",
                        "hazard.archived.v1");
        assertThat(events)
                .extracting(Topic.Seen::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events).allSatisfy(HazardLifecycleTest::isAsPublished);
    }

    @Test
    void theSecondFailedReviewIsTold() {
        String id = Api.reported(unit);
        Api.ordered(id);
        for (int failed = 1; failed <= 2; failed++) {
            step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
            step(People.bureauA(), id, "reviews", Api.FAILED)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RECTIFYING"))
                    .body("failedReviews", equalTo(failed));
        }

        List<Topic.Seen> events = Topic.of("tocsin.hazard", id, 8);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .endsWith("hazard.review-failed-twice.v1");
        assertThat(events).allSatisfy(HazardLifecycleTest::isAsPublished);
    }

    @Test
    void aMajorHazardNeedsAssurancesToBeOrderedAndALeaderToBeClosed() {
        String id = Api.reported(unit);
        step(People.bureauA(), id, "verifications", "{\"grade\": \"MAJOR\"}")
                .then()
                .statusCode(200);
        step(People.bureauA(), id, "rectification-orders", Api.ORDER)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/rule-broken"))
                .body(
                        "errors.pointer",
                        contains(
                                "/assurances/responsibility",
                                "/assurances/measures",
                                "/assurances/funds",
                                "/assurances/timeLimit",
                                "/assurances/contingencyPlan",
                                "/interimMeasures",
                                "/watcher"))
                .body("errors.code", hasItem("funds-missing"));
        step(People.bureauA(), id, "rectification-orders", Api.MAJOR_ORDER)
                .then()
                .statusCode(200)
                .body("order.assurances.funds", equalTo("2 万元"))
                .body("order.orderNo", matchesPattern("ZG-990101-\\d{4}-\\d{6}"));
        step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
        step(People.bureauA(), id, "reviews", Api.PASSED).then().statusCode(200);
        step(People.colleagueA(), id, "closures", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("leader-needed"));
        step(People.leaderA(), id, "closures", "{\"note\": \"同意\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void aDuplicateIsMergedIntoAnotherHazardOfItsUnit() {
        String original = Api.reported(unit);
        String duplicate = Api.reported(unit);
        String elsewhere = Api.reported(units.inTownA());

        step(People.bureauA(), duplicate, "merges", merge(elsewhere))
                .then()
                .statusCode(422)
                .body("errors.code", contains("merge-target-of-another-unit"));
        step(People.bureauA(), duplicate, "merges", merge(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("merge-target-unknown"));
        step(People.bureauA(), duplicate, "merges", merge(original))
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedIntoId", equalTo(original));

        isAsPublished(Topic.of("tocsin.hazard", duplicate, 2).getLast());
    }

    @Test
    void whatIsNoHazardIsRejectedWithAReason() {
        String id = Api.reported(unit);

        step(People.townA(), id, "rejections", "{\"reason\": \"现场未见\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisions.note", contains("现场未见"));

        isAsPublished(Topic.of("tocsin.hazard", id, 2).getLast());
    }

    private static String merge(String into) {
        return "{\"intoHazardId\": \"%s\", \"reason\": \"同一处\"}".formatted(into);
    }

    private static void isAsPublished(Topic.Seen event) {
        assertThat(event.dataschema())
                .isEqualTo("/api/v1/events/tocsin.hazard/" + event.shortType() + ".json");
        assertThat(event.division()).isEqualTo("990101001");
        EventContract.of("tocsin.hazard", event.shortType()).accepts(event.json());
    }
}
