package org.tocsin.inspection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.score.app.EnterpriseScores;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.Elsewhere;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** The copy of the scores follows the topic, gaps and rebuilds included. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ScoreTest {

    private static final String TOPIC = "tocsin.enterprise-score";
    private static final String CHANGED = "enterprise-score.changed.v1";

    @Inject EnterpriseScores scores;
    @Inject Elsewhere elsewhere;
    @Inject DemoDirectory directory;

    private void tell(UUID unit, long sequence, String scoreClass) {
        ObjectNode data = Elsewhere.sample(TOPIC, CHANGED);
        data.put("unitId", unit.toString());
        data.put("scoreClass", scoreClass);
        elsewhere.tell(TOPIC, CHANGED, unit, sequence, data);
    }

    private void awaitClass(UUID unit, ScoreClass expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(scores.classesOf(List.of(unit)))
                                        .containsEntry(unit, expected));
    }

    @Test
    void theNewestScoreCountsAndNoneIsTheConfiguredClass() {
        UUID unit = Ids.next();
        assertThat(scores.classesOf(List.of(unit))).containsEntry(unit, ScoreClass.C);

        tell(unit, 1, "B");
        awaitClass(unit, ScoreClass.B);
        tell(unit, 7, "D");
        awaitClass(unit, ScoreClass.D);

        long generation = directory.generationOf("inspection.scores");
        directory.rebuild("inspection.scores");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> directory.generationOf("inspection.scores") > generation);
        awaitClass(unit, ScoreClass.D);
    }

    @Test
    void theTopicHasItsContract() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactly(CHANGED);
    }
}
