package org.tocsin.inspection.campaign.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Tasks.task;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.domain.HazardNews;
import org.tocsin.inspection.testing.Enterprises;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Tasks;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** Campaigns over HTTP: their way, their counters, who may do what. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CampaignApiTest {

    private static final String CAMPAIGNS = "/api/v1/inspection-campaigns";

    @Inject Enterprises enterprises;
    @Inject FindingHazards hazards;
    private String industry;

    @BeforeEach
    void anIndustryOfItsOwn() {
        industry = Enterprises.industry();
    }

    private Map<String, Object> campaign() {
        Map<String, Object> campaign = new HashMap<>();
        campaign.put("kind", "SPECIAL_RECTIFICATION");
        campaign.put("title", "专项整治 " + industry);
        campaign.put("division", "990101");
        campaign.put("industry", industry);
        campaign.put("from", "2026-11-01");
        campaign.put("to", "2027-01-31");
        return campaign;
    }

    private String announced() {
        return sending(People.officeA(), campaign())
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response step(String bearer, String id, String step, Object body) {
        String tag = as(People.bureauA()).get(CAMPAIGNS + "/" + id).header("ETag");
        return sending(bearer, body)
                .header("If-Match", tag)
                .post(CAMPAIGNS + "/" + id + "/" + step);
    }

    /** A visit of a task of the campaign, with these findings; gives their ids. */
    private static List<String> visited(String campaign, UUID unit, int findings) {
        Map<String, Object> task = task("ROUTINE", unit);
        task.put("campaignId", campaign);
        task.putAll(officers("bureau-a"));
        String id = Tasks.created(task);
        Tasks.step(People.bureauA(), id, "starts", Map.of()).then().statusCode(200);
        Map<String, Object> visit = visit(unit, findings);
        visit.put("taskId", id);
        return sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("findings.id");
    }

    @Test
    void aCampaignIsAnnouncedStartedAndEndedAndEachIsTold() {
        String id = announced();
        as(People.leaderA())
                .get(CAMPAIGNS + "/" + id + "?expand=names")
                .then()
                .statusCode(200)
                .body("campaignNo", matchesPattern("ZX-990101-[0-9]{4}-[0-9]{6}"))
                .body("kindName", equalTo("专项整治"))
                .body("status", equalTo("PLANNED"));
        step(People.officeA(), id, "starts", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("allowedTransitions.name", contains("end"));
        step(People.officeA(), id, "endings", Map.of("conclusion", "整改率 95%"))
                .then()
                .statusCode(200)
                .body("conclusion", equalTo("整改率 95%"));
        step(People.officeA(), id, "starts", Map.of()).then().statusCode(409);

        try (Topic topic = new Topic("tocsin.inspection-campaign")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= 3);
            topic.of(id)
                    .forEach(
                            event ->
                                    EventContract.of(
                                                    "tocsin.inspection-campaign",
                                                    event.type().replaceFirst("^org.tocsin.", ""))
                                            .accepts(event.data()));
            assertThat(topic.of(id)).extracting(Topic.Event::sequence).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void theCountersAreKeptApart() {
        List<UUID> units = enterprises.of(industry, 3);
        String first = announced();
        String second = announced();
        List<String> findings = visited(first, units.get(0), 3);
        visited(first, units.get(0), 0);
        visited(first, units.get(1), 1);
        visited(second, units.get(0), 2);
        hazards.note(
                new HazardNews(
                        UUID.fromString(findings.getFirst()),
                        Ids.next(),
                        "YH-990101-2026-000011",
                        "GENERAL",
                        "CLOSED",
                        5,
                        Instant.EPOCH));

        Response shown = as(People.bureauA()).get(CAMPAIGNS + "/" + first);
        shown.then()
                .statusCode(200)
                .body("visits", equalTo(3))
                .body("enterprises", equalTo(2))
                .body("findings", equalTo(4))
                .body("findingsRectified", equalTo(1));
        int listed = as(People.bureauA()).get(shown.path("records") + "&count=true").path("count");
        assertThat(listed).isEqualTo(3);
        as(People.bureauA())
                .get(CAMPAIGNS + "?q=" + industry + "&sort=campaignNo")
                .then()
                .body("items.visits", contains(3, 1))
                .body("items.enterprises", contains(2, 1));
        as(People.leaderA())
                .get(CAMPAIGNS + "/totals?q=" + industry)
                .then()
                .statusCode(200)
                .body("campaigns", equalTo(2))
                .body("visits", equalTo(4))
                .body("enterprises", equalTo(2))
                .body("findings", equalTo(6))
                .body("findingsRectified", equalTo(1))
                .body("records", equalTo(CAMPAIGNS + "?q=" + industry));
        assertThat(
                        as(People.bureauA())
                                .accept("text/csv")
                                .get(CAMPAIGNS + "?q=" + industry)
                                .asString()
                                .lines())
                .hasSize(3);
    }

    @Test
    void aCampaignWithoutVisitsCountsNothing() {
        announced();

        as(People.leaderA())
                .get(CAMPAIGNS + "/totals?q=" + industry)
                .then()
                .body("campaigns", equalTo(1))
                .body("visits", equalTo(0))
                .body("findings", equalTo(0));
    }

    @Test
    void aTaskJoinsOnlyACampaignThatCoversItsUnitAndGoesOn() {
        UUID unit = enterprises.of(industry, 1).getFirst();
        UUID other = enterprises.of(Enterprises.industry(), 1).getFirst();
        String id = announced();
        refused(other, id, "unknown-campaign");
        refused(unit, Ids.next().toString(), "unknown-campaign");
        step(People.bureauA(), id, "starts", Map.of());
        step(People.bureauA(), id, "endings", Map.of());

        refused(unit, id, "campaign-ended");
    }

    private static void refused(UUID unit, String campaign, String code) {
        Map<String, Object> task = task("ROUTINE", unit);
        task.put("campaignId", campaign);
        sending(People.bureauA(), task)
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    static Stream<Map<String, Object>> wrong() {
        return Stream.of(
                Map.of("status", 422, "division", "990102"),
                Map.of("status", 422, "to", "2026-10-31"),
                Map.of("status", 400, "kind", "FUN"),
                Map.of("status", 400, "title", ""),
                Map.of("status", 400, "surprise", true));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsRefused(Map<String, Object> wrong) {
        Map<String, Object> campaign = campaign();
        campaign.putAll(wrong);
        Object status = campaign.remove("status");

        sending(People.bureauA(), campaign).post(CAMPAIGNS).then().statusCode((Integer) status);
    }

    static Stream<String> whoMayNotAnnounce() {
        return Stream.of(
                People.townA(),
                People.gridA(),
                People.enterpriseA(),
                People.leaderA(),
                People.auditor(),
                People.dashboard());
    }

    @ParameterizedTest
    @MethodSource("whoMayNotAnnounce")
    void othersAnnounceAndMoveNothing(String caller) {
        String id = announced();

        sending(caller, campaign()).post(CAMPAIGNS).then().statusCode(403);
        step(caller, id, "starts", Map.of()).then().statusCode(403);
    }

    @Test
    void enterprisesAndOtherDistrictsSeeNone() {
        String id = announced();

        as(People.bureauB()).get(CAMPAIGNS + "/" + id).then().statusCode(404);
        as(People.departmentA()).get(CAMPAIGNS + "/" + id).then().statusCode(404);
        for (String nobody : List.of(People.enterpriseA(), People.gridA(), People.dashboard())) {
            as(nobody).get(CAMPAIGNS + "/" + id).then().statusCode(403);
            as(nobody).get(CAMPAIGNS + "/totals").then().statusCode(403);
        }
        as(People.bureauB())
                .get(CAMPAIGNS + "/totals?q=" + industry)
                .then()
                .body("campaigns", equalTo(0));
    }
}
