package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Journey a: a finding is ordered, rectified, reviewed and closed, and the visit shows it. */
class FindingToClosureTest {

    private final Api bureau = Suite.as("bureau-a");
    private final Api sibling = Suite.as("bureau-b");

    @Test
    void aFindingIsFollowedToItsClosure() {
        int seenBySibling =
                sibling.get("/api/v1/hazards?count=true&limit=1").json().at("/count").asInt();
        String visit =
                bureau.post(Visits.PATH, Visits.json(UUID.randomUUID(), 2)).expect(201).location();

        List<String> hazards = Visits.hazardsOf(bureau, visit, 2, Duration.ofSeconds(2));
        assertThat(hazards).hasSize(2).doesNotHaveDuplicates();
        String hazard = hazards.getFirst();
        assertThat(bureau.get(hazard).expect(200).text("/hazardNo"))
                .matches("YH-990101-\\d{4}-\\d{6}");

        bureau.step(hazard, "verifications", "{\"note\":\"现场核实\"}").expect(200);
        bureau.step(hazard, "rectification-orders", order()).expect(200);
        Suite.as("enterprise-a").step(hazard, "evidence", "{\"note\":\"纸箱已移走，划线标识\"}").expect(200);
        bureau.step(hazard, "reviews", "{\"result\":\"PASSED\",\"note\":\"复查合格\"}").expect(200);
        bureau.step(hazard, "closures", "{}").expectProblem(422, "rule-broken");
        Suite.as("leader-a").step(hazard, "closures", "{\"note\":\"同意销号\"}").expect(200);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () ->
                                assertThat(
                                                bureau.with("Accept-Language", "en")
                                                        .get(visit)
                                                        .text("/progress/text"))
                                        .isEqualTo("1 of 2 closed"));
        showsNothingToTheSibling(visit, hazards, seenBySibling);
    }

    private void showsNothingToTheSibling(String visit, List<String> hazards, int seenBefore) {
        sibling.get(visit).expectProblem(404, "not-found");
        sibling.with("If-Match", "\"0\"")
                .post(visit + "/closures", "{}")
                .expectProblem(404, "not-found");
        for (String hazard : hazards) {
            sibling.get(hazard).expectProblem(404, "not-found");
            sibling.with("If-Match", "\"0\"")
                    .post(hazard + "/verifications", "{}")
                    .expectProblem(404, "not-found");
        }
        assertThat(sibling.get("/api/v1/hazards?count=true&limit=1").json().at("/count").asInt())
                .isEqualTo(seenBefore);
        assertThat(sibling.get("/api/v1/feed?limit=200").expect(200).body())
                .doesNotContain(hazards.getFirst().substring("/api/v1/hazards/".length()));
    }

    private static String order() {
        LocalDate deadline = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7);
        return """
               {"measure":"清理配电箱前通道","responsiblePerson":"张建国","deadline":"%s"}"""
                .formatted(deadline);
    }
}
