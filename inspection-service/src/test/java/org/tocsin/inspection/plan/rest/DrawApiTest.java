package org.tocsin.inspection.plan.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Plans.PLANS;
import static org.tocsin.inspection.testing.Plans.active;
import static org.tocsin.inspection.testing.Plans.drafted;
import static org.tocsin.inspection.testing.Plans.draw;
import static org.tocsin.inspection.testing.Plans.frequency;
import static org.tocsin.inspection.testing.Plans.plan;
import static org.tocsin.inspection.testing.Plans.quota;
import static org.tocsin.inspection.testing.Plans.random;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.score.app.EnterpriseScores;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.score.domain.ScoreNews;
import org.tocsin.inspection.testing.Enterprises;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Tasks;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/**
 * Rules make tasks: what is missing, as often as the score says, or by chance that can be proved.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class DrawApiTest {

    private static final String SEED = "2026134-03-08-11-17-21-30-09";

    @Inject Enterprises enterprises;
    @Inject EnterpriseScores scores;
    @Inject EntityManager entities;
    private String industry;

    @BeforeEach
    void anIndustryOfItsOwn() {
        industry = Enterprises.industry();
    }

    private static int tasks(String plan) {
        return as(People.bureauA()).get(TASKS + "?count=true&limit=1&planId=" + plan).path("count");
    }

    private void scored(UUID unit, ScoreClass scoreClass) {
        scores.learn(
                new ScoreNews(unit, new BigDecimal("80.0"), scoreClass, Instant.EPOCH, "test/1"));
    }

    private static JsonPath verified(String plan, String draw) {
        return as(People.auditor())
                .get(PLANS + "/" + plan + "/draws/" + draw + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aQuotaIsDrawnOnceAndLaterOnlyWhatIsMissing() {
        enterprises.of(industry, 3);
        String id = active(plan(industry, quota(2)));

        Response first = draw(id, Map.of("item", 1));
        first.then()
                .statusCode(201)
                .body("taskCount", equalTo(6))
                .body("seed", nullValue())
                .body("candidates", hasSize(3))
                .body("candidates.tasks", everyItem(equalTo(2)));
        draw(id, Map.of("item", 1)).then().statusCode(201).body("taskCount", equalTo(0));
        assertThat(tasks(id)).isEqualTo(6);

        enterprises.of(industry, 1);
        String gone = as(People.bureauA()).get(TASKS + "?planId=" + id).path("items[0].id");
        Tasks.step(People.bureauA(), gone, "cancellations", Map.of("reason", "停产"))
                .then()
                .statusCode(200);
        draw(id, Map.of("item", 1)).then().statusCode(201).body("taskCount", equalTo(3));
        assertThat(tasks(id)).isEqualTo(9);
        assertThat(verified(id, first.path("id")).getBoolean("equal")).isTrue();
        as(People.bureauA())
                .get(PLANS + "/" + id + "/draws")
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.taskCount", contains(3, 0, 6));
    }

    @Test
    void onlyUnitsThatTheRuleMeansAreDrawn() {
        List<UUID> meant = enterprises.of(industry, 2);
        enterprises.keep(Ids.next(), "TOWN", "990101001", industry, true);
        enterprises.keep(Ids.next(), "ENTERPRISE", "990101001", industry, false);
        enterprises.keep(Ids.next(), "ENTERPRISE", "990102001", industry, true);
        enterprises.keep(Ids.next(), "ENTERPRISE", "990101002", industry, true);
        Map<String, Object> inTown = quota(1);
        inTown.put("division", "990101001");

        draw(active(plan(industry, inTown)), Map.of("item", 1))
                .then()
                .statusCode(201)
                .body(
                        "candidates.unitId",
                        contains(meant.stream().map(UUID::toString).sorted().toArray()));
    }

    @Test
    void theScoreDecidesHowOften() {
        List<UUID> units = enterprises.of(industry, 5);
        ScoreClass[] classes = ScoreClass.values();
        for (int i = 0; i < classes.length; i++) {
            scored(units.get(i), classes[i]);
        }
        Map<String, Object> onlyD = quota(5);
        onlyD.put("scoreClass", "D");
        String id = active(plan(industry, frequency(), onlyD));

        draw(id, Map.of("item", 1))
                .then()
                .statusCode(201)
                .body("candidates.scoreClass", contains("A", "B", "C", "D", "C"))
                .body("candidates.tasks", contains(1, 2, 3, 4, 3));
        draw(id, Map.of("item", 2))
                .then()
                .statusCode(201)
                .body("candidates.scoreClass", contains("D"))
                .body("taskCount", equalTo(5));
    }

    @Test
    void aRandomDrawShowsEverythingThatIsNeededToRepeatIt() {
        List<UUID> units = enterprises.of(industry, 6);
        units.forEach(unit -> scored(unit, ScoreClass.D));
        scored(units.getFirst(), ScoreClass.A);
        String id = active(plan(industry, random(2)));

        Response drawn = draw(id, Map.of("item", 1, "seed", SEED));
        drawn.then()
                .statusCode(201)
                .body("seed", equalTo(SEED))
                .body("seedSource", equalTo("GIVEN"))
                .body("algorithm", equalTo("efraimidis-spirakis-sha256/1"))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .body("candidates", hasSize(6))
                .body("candidates[0].weight", equalTo(1))
                .body("candidates[1].weight", equalTo(8))
                .body("candidates.findAll{it.drawn}", hasSize(2))
                .body("taskCount", equalTo(2));
        JsonPath draw = drawn.jsonPath();
        List<Map<String, Object>> candidates = draw.getList("candidates");
        List<Object> byKey =
                candidates.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                        c -> new BigDecimal((String) c.get("key"))))
                        .limit(2)
                        .map(c -> c.get("unitId"))
                        .toList();
        assertThat(draw.getList("candidates.findAll{it.drawn}.unitId"))
                .containsExactlyInAnyOrderElementsOf(byKey);
        as(People.auditor())
                .get(drawn.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body("digest", equalTo(draw.getString("digest")))
                .body("candidates", hasSize(6));
        List<String> ofTasks =
                as(People.bureauA()).get(draw.getString("records")).path("items.unitId");
        assertThat(ofTasks)
                .containsExactlyInAnyOrderElementsOf(byKey.stream().map(String::valueOf).toList());
        assertThat(verified(id, draw.getString("id")).getBoolean("equal")).isTrue();
    }

    @Test
    void whoeverChangesADrawAfterwardsIsFoundOut() {
        enterprises.of(industry, 4);
        String id = active(plan(industry, random(2)));
        String draw = draw(id, Map.of("item", 1)).path("id");
        assertThat(verified(id, draw).getBoolean("equal")).isTrue();

        tamper(
                "update plan_draw_candidate set drawn = not drawn, tasks = 1 - tasks where draw_id = :id",
                draw);
        JsonPath swapped = verified(id, draw);
        assertThat(swapped.getBoolean("equal")).isFalse();
        assertThat(swapped.getBoolean("digestEqual")).isFalse();
        assertThat(swapped.getBoolean("drawnEqual")).isFalse();
        assertThat(swapped.getBoolean("tasksEqual")).isFalse();
        assertThat(swapped.getBoolean("keysEqual")).isTrue();

        tamper("update plan_draw set seed = 'another' where id = :id", draw);
        assertThat(verified(id, draw).getBoolean("keysEqual")).isFalse();
    }

    private void tamper(String sql, String draw) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(sql)
                                        .setParameter("id", Columns.bytes(UUID.fromString(draw)))
                                        .executeUpdate());
    }

    @Test
    void untilAllHaveHadTheirTurnNobodyIsDrawnTwice() {
        enterprises.of(industry, 5);
        String id = active(plan(industry, random(2)));

        List<String> drawn = new ArrayList<>();
        for (int expected : List.of(2, 2, 1)) {
            Response one = draw(id, Map.of("item", 1));
            one.then().statusCode(201).body("taskCount", equalTo(expected));
            assertThat(one.<String>path("seedSource")).isEqualTo("GENERATED");
            assertThat(one.<String>path("seed")).hasSize(32);
            drawn.addAll(one.path("candidates.findAll{it.drawn}.unitId"));
        }

        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
        draw(id, Map.of("item", 1))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-candidates"));
    }

    @Test
    void aPreviewMakesNothingAndComesTrueWithTheSameSeed() {
        enterprises.of(industry, 5);
        String id = active(plan(industry, random(2)));
        String path = PLANS + "/" + id + "/draws?validateOnly=true";

        sending(People.bureauA(), Map.of("item", 1))
                .post(path)
                .then()
                .statusCode(200)
                .body("candidates", hasSize(5))
                .body("taskCount", equalTo(0))
                .body("seed", nullValue());
        Response preview = sending(People.bureauA(), Map.of("item", 1, "seed", SEED)).post(path);
        preview.then().statusCode(200).body("taskCount", equalTo(2));
        assertThat(tasks(id)).isZero();
        as(People.bureauA()).get(PLANS + "/" + id + "/draws").then().body("items", hasSize(0));

        Response drawn = draw(id, Map.of("item", 1, "seed", SEED));
        assertThat(drawn.<String>path("digest")).isEqualTo(preview.path("digest"));
        assertThat(drawn.<List<Object>>path("candidates")).isEqualTo(preview.path("candidates"));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        enterprises.of(industry, 1);
        String id = active(plan(industry, quota(1), random(1)));

        refused(id, Map.of("item", 3), "unknown-item");
        refused(id, Map.of("item", 1, "seed", SEED), "seed-of-random");
        refused(active(plan(Enterprises.industry(), quota(1))), Map.of("item", 1), "no-candidates");
        draw(id, Map.of("item", 0)).then().statusCode(400);
        draw(id, Map.of("item", 2, "seed", "")).then().statusCode(400);
        draw(drafted(plan(industry, quota(1))), Map.of("item", 1)).then().statusCode(409);
        draw(Ids.next().toString(), Map.of("item", 1)).then().statusCode(404);
        Map<String, Object> past = plan(industry, quota(1));
        past.put("year", 2020);
        refused(active(past), Map.of("item", 1), "plan-year-over");
        as(People.bureauA()).get(PLANS + "/" + id + "/draws/" + Ids.next()).then().statusCode(404);
        sending(People.bureauB(), Map.of("item", 1))
                .post(PLANS + "/" + id + "/draws")
                .then()
                .statusCode(404);
    }

    private static void refused(String plan, Map<String, Object> request, String code) {
        draw(plan, request).then().statusCode(422).body("errors[0].code", equalTo(code));
    }

    @Test
    void theSameKeyDrawsOnce() {
        enterprises.of(industry, 4);
        String id = active(plan(industry, random(1)));
        String key = UUID.randomUUID().toString();

        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            drawn.add(
                    sending(People.bureauA(), Map.of("item", 1))
                            .header("Idempotency-Key", key)
                            .post(PLANS + "/" + id + "/draws")
                            .path("id"));
        }

        assertThat(new HashSet<>(drawn)).hasSize(1);
        assertThat(tasks(id)).isEqualTo(1);
    }

    @Test
    void eightAtOnceMakeNoTaskTwice() throws Exception {
        enterprises.of(industry, 20);
        String id = active(plan(industry, quota(2)));
        CyclicBarrier start = new CyclicBarrier(8);

        List<Integer> made = new ArrayList<>();
        try (var officers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(
                        officers.submit(
                                () -> {
                                    start.await();
                                    Response drawn = draw(id, Map.of("item", 1));
                                    drawn.then().statusCode(201);
                                    return drawn.path("taskCount");
                                }));
            }
            for (Future<Integer> one : running) {
                made.add(one.get());
            }
        }

        assertThat(made).containsOnlyOnce(40).contains(0);
        assertThat(tasks(id)).isEqualTo(40);
        as(People.bureauA())
                .get(PLANS + "/" + id)
                .then()
                .body("draws", equalTo(8))
                .body("completion.whole.planned", equalTo(40));
    }
}
