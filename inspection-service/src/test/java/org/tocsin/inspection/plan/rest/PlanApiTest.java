package org.tocsin.inspection.plan.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Plans.PLANS;
import static org.tocsin.inspection.testing.Plans.active;
import static org.tocsin.inspection.testing.Plans.drafted;
import static org.tocsin.inspection.testing.Plans.draw;
import static org.tocsin.inspection.testing.Plans.plan;
import static org.tocsin.inspection.testing.Plans.quota;
import static org.tocsin.inspection.testing.Plans.random;
import static org.tocsin.inspection.testing.Plans.step;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Tasks.task;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.Enterprises;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Tasks;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** The way of a plan over HTTP, its completion rate, who may do what, and what is refused. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PlanApiTest {

    @Inject Enterprises enterprises;
    @Inject DemoDirectory directory;

    @Test
    void aPlanIsDraftedRevisedApprovedActivatedAndCompleted() {
        String industry = Enterprises.industry();
        enterprises.of(industry, 1);
        String id = drafted(plan(industry, quota(1)));
        as(People.bureauA())
                .get(PLANS + "/" + id)
                .then()
                .body("planNo", matchesPattern("JH-990101-[0-9]{4}-[0-9]{6}"))
                .body("status", equalTo("DRAFT"))
                .body("items[0].unitKind", equalTo("ENTERPRISE"))
                .body("completion.whole.ratePercent", nullValue())
                .body("completion.whole.reason", equalTo("NOTHING_PLANNED"))
                .body("allowedTransitions.name", contains("revise", "cancel"));
        step(People.bureauA(), id, "revisions", Map.of("title", "改定", "items", List.of(quota(2))))
                .then()
                .statusCode(200)
                .body("items[0].visitsPerYear", equalTo(2));
        step(People.leaderA(), id, "approvals", Map.of())
                .then()
                .statusCode(200)
                .body("approvedBy", equalTo("leader-a"));
        step(People.bureauA(), id, "activations", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("allowedTransitions.name", contains("draw", "complete", "cancel"));
        draw(id, Map.of("item", 1)).then().statusCode(201).body("taskCount", equalTo(2));

        step(People.bureauA(), id, "completions", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("tasks-open"));
        for (String task : tasksOf(id)) {
            Tasks.step(People.bureauA(), task, "cancellations", Map.of("reason", "停产"))
                    .then()
                    .statusCode(200);
        }
        step(People.bureauA(), id, "completions", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("allowedTransitions", empty());
        assertThat(directory.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("create", "revise", "approve", "activate", "draw", "complete");
    }

    private static List<String> tasksOf(String plan) {
        return as(People.bureauA()).get(TASKS + "?limit=200&planId=" + plan).path("items.id");
    }

    @Test
    void theCompletionRateIsTheSumOfTheTasksBehindIt() {
        String industry = Enterprises.industry();
        UUID unit = enterprises.of(industry, 3).getFirst();
        String id = active(plan(industry, quota(1)));
        draw(id, Map.of("item", 1)).then().statusCode(201);
        Map<String, Object> byHand = task("ROUTINE", unit);
        byHand.put("planId", id);
        carriedOut(Tasks.created(byHand), unit);
        String tag = as(People.bureauA()).get(PLANS + "/" + id).header("ETag");
        carriedOut(
                as(People.bureauA())
                        .get(TASKS + "?planItem=1&planId=" + id + "&unitId=" + unit)
                        .path("items[0].id"),
                unit);

        JsonPath completion =
                as(People.bureauA())
                        .header("If-None-Match", tag)
                        .get(PLANS + "/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .setRootPath("completion");
        assertThat(completion.getInt("whole.planned")).isEqualTo(4);
        assertThat(completion.getInt("whole.recorded")).isEqualTo(2);
        assertThat(completion.getFloat("whole.ratePercent")).isEqualTo(50.0f);
        assertThat(completion.getFloat("items[0].ratePercent")).isEqualTo(33.3f);
        for (String share : List.of("whole", "items[0]")) {
            for (String figure : List.of("planned", "recorded")) {
                int listed =
                        as(People.bureauA())
                                .get(
                                        completion.getString(share + ".records." + figure)
                                                + "&count=true")
                                .path("count");
                assertThat(listed).isEqualTo(completion.getInt(share + "." + figure));
            }
        }
    }

    private static void carriedOut(String task, UUID unit) {
        Tasks.step(People.bureauA(), task, "assignments", officers("bureau-a"))
                .then()
                .statusCode(200);
        Tasks.step(People.bureauA(), task, "starts", Map.of()).then().statusCode(200);
        Map<String, Object> visit = visit(unit, 0);
        visit.put("taskId", task);
        sending(People.bureauA(), visit).post(PATH).then().statusCode(201);
    }

    @Test
    void aPlanThatIsGivenUpTakesItsTasksWithIt() {
        String industry = Enterprises.industry();
        enterprises.of(industry, 2);
        String id = active(plan(industry, quota(1)));
        draw(id, Map.of("item", 1));
        String begun = tasksOf(id).getFirst();
        Tasks.step(People.bureauA(), begun, "assignments", officers("bureau-a"));
        Tasks.step(People.bureauA(), begun, "starts", Map.of()).then().statusCode(200);

        step(People.bureauA(), id, "cancellations", Map.of("reason", "职责划转"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("leader-needed"));
        step(People.leaderA(), id, "cancellations", Map.of("reason", "职责划转"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("endReason", equalTo("职责划转"));

        List<String> cancelled =
                as(People.bureauA()).get(TASKS + "?status=CANCELLED&planId=" + id).path("items.id");
        assertThat(cancelled).hasSize(1).doesNotContain(begun);
        as(People.bureauA())
                .get(TASKS + "/" + cancelled.getFirst())
                .then()
                .body("cancellation.bySystem", equalTo(true));
    }

    static Stream<Map<String, Object>> unlawful() {
        return Stream.of(
                Map.of("division", "990102"),
                Map.of("division", "990100"),
                Map.of("items", List.of(with(quota(1), "visitsPerYear", null))),
                Map.of("items", List.of(with(random(1), "visitsPerYear", 1))),
                Map.of("items", List.of(with(quota(1), "division", "990102001"))),
                Map.of("items", List.of(with(quota(1), "kind", "FOLLOW_UP"))));
    }

    @ParameterizedTest
    @MethodSource("unlawful")
    void aPlanThatBreaksARuleIsRefused(Map<String, Object> wrong) {
        Map<String, Object> plan = plan("C", quota(1));
        plan.putAll(wrong);

        sending(People.bureauA(), plan).post(PLANS).then().statusCode(422);
    }

    static Stream<Map<String, Object>> malformed() {
        return Stream.of(
                Map.of("year", 1999),
                Map.of("division", "China"),
                Map.of("industry", "c26"),
                Map.of("items", List.of()),
                Map.of("items", List.of(with(quota(1), "visitsPerYear", 53))),
                Map.of("items", List.of(with(quota(1), "surprise", 1))));
    }

    private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(item);
        changed.put(field, value);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsMalformedIsRefused(Map<String, Object> wrong) {
        Map<String, Object> plan = plan("C", quota(1));
        plan.putAll(wrong);

        sending(People.bureauA(), plan).post(PLANS).then().statusCode(400);
    }

    static Stream<String> whoMayNotPlan() {
        return Stream.of(
                People.townA(),
                People.gridA(),
                People.enterpriseA(),
                People.leaderA(),
                People.officeA(),
                People.auditor(),
                People.dashboard());
    }

    @ParameterizedTest
    @MethodSource("whoMayNotPlan")
    void othersDraftActivateAndDrawNothing(String caller) {
        String id = drafted(plan("C", quota(1)));

        sending(caller, plan("C", quota(1))).post(PLANS).then().statusCode(403);
        step(caller, id, "activations", Map.of()).then().statusCode(403);
        sending(caller, Map.of("item", 1)).post(PLANS + "/" + id + "/draws").then().statusCode(403);
    }

    @Test
    void onlyALeaderApproves() {
        String id = drafted(plan("C", quota(1)));

        step(People.bureauA(), id, "approvals", Map.of()).then().statusCode(403);
        step(People.leaderA(), id, "approvals", Map.of()).then().statusCode(200);
        step(People.leaderA(), id, "approvals", Map.of()).then().statusCode(409);
    }

    @Test
    void enterprisesAndOthersDistrictsSeeNoPlan() {
        String id = drafted(plan("C", quota(1)));

        for (String reader : List.of(People.leaderA(), People.officeA(), People.auditor())) {
            as(reader).get(PLANS + "/" + id).then().statusCode(200);
        }
        as(People.departmentA()).get(PLANS + "/" + id).then().statusCode(200);
        for (String stranger :
                List.of(People.bureauB(), People.townA(), People.departmentOfConstructionA())) {
            as(stranger).get(PLANS + "/" + id).then().statusCode(404);
            assertThat(as(stranger).get(PLANS + "?limit=200").<List<String>>path("items.id"))
                    .doesNotContain(id);
        }
        for (String nobody : List.of(People.enterpriseA(), People.gridA(), People.dashboard())) {
            as(nobody).get(PLANS + "/" + id).then().statusCode(403);
            as(nobody).get(PLANS).then().statusCode(403);
            as(nobody).get(PLANS + "/" + id + "/draws").then().statusCode(403);
        }
        io.restassured.RestAssured.given().get(PLANS).then().statusCode(401);
    }

    @Test
    void aDepartmentPlansForItsIndustriesOnly() {
        Map<String, Object> ofAll = plan("C", quota(1));
        ofAll.remove("industry");
        sending(People.departmentA(), ofAll)
                .post(PLANS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("industry-out-of-scope"));
        sending(People.departmentA(), plan("E", quota(1))).post(PLANS).then().statusCode(422);
        sending(People.departmentA(), plan("C34", quota(1))).post(PLANS).then().statusCode(201);
    }

    @Test
    void aChangeNeedsTheNewestVersion() {
        String id = drafted(plan("C", quota(1)));
        String tag = as(People.bureauA()).get(PLANS + "/" + id).header("ETag");
        sending(People.leaderA(), Map.of())
                .post(PLANS + "/" + id + "/approvals")
                .then()
                .statusCode(428);
        step(People.leaderA(), id, "approvals", Map.of()).then().statusCode(200);
        sending(People.bureauA(), Map.of())
                .header("If-Match", tag)
                .post(PLANS + "/" + id + "/activations")
                .then()
                .statusCode(412);
    }

    @Test
    void aTaskNamesOnlyAPlanThatCoversItsUnitAndIsCarriedOut() {
        String industry = Enterprises.industry();
        UUID unit = enterprises.of(industry, 1).getFirst();
        UUID other = enterprises.of(Enterprises.industry(), 1).getFirst();
        String draft = drafted(plan(industry, quota(1)));
        String running = active(plan(industry, quota(1)));

        refusedTask(unit, draft, "plan-not-active");
        refusedTask(other, running, "outside-plan");
        refusedTask(unit, Ids.next().toString(), "unknown-plan");
    }

    private static void refusedTask(UUID unit, String plan, String code) {
        Map<String, Object> task = task("ROUTINE", unit);
        task.put("planId", plan);
        sending(People.bureauA(), task)
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void plansAreListedNarrowedAndExported() {
        String industry = Enterprises.industry();
        Map<String, Object> wanted = plan(industry, quota(1));
        wanted.put("title", "计划 " + industry);
        String id = drafted(wanted);
        String query = PLANS + "?q=" + industry.toLowerCase(java.util.Locale.ROOT);

        for (String narrowed :
                List.of("", "&status=DRAFT", "&division=990101", "&year=" + wanted.get("year"))) {
            assertThat(as(People.bureauA()).get(query + narrowed).<List<String>>path("items.id"))
                    .containsExactly(id);
        }
        for (String narrowed : List.of("&status=ACTIVE", "&division=990102", "&year=2001")) {
            assertThat(as(People.bureauA()).get(query + narrowed).<List<String>>path("items"))
                    .isEmpty();
        }
        assertThat(as(People.bureauA()).accept("text/csv").get(query).asString().lines())
                .hasSize(2);
        as(People.bureauA())
                .get(query + "&expand=names")
                .then()
                .body("items[0].statusName", equalTo("拟订中"));
        as(People.bureauA()).get(PLANS + "?sort=title").then().statusCode(400);
    }
}
