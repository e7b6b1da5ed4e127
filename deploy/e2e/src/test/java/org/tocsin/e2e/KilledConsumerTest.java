package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/**
 * Journey d: hazard-service is killed while findings are being recorded; every finding has exactly
 * one hazard.
 */
class KilledConsumerTest {

    private static final int FINDINGS = 3;

    /** What earlier journeys have imported is heard first, tens of thousands of hazards. */
    private static final Duration BEHIND_IMPORTS = Duration.ofMinutes(4);

    private final Api inspector = Suite.as("bureau-a");

    @Test
    void everyFindingHasExactlyOneHazardWhateverIsKilled() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<String> visits;
        try (ExecutorService recorder = Executors.newSingleThreadExecutor()) {
            Future<List<String>> recording = recorder.submit(() -> recordUntil(enough));
            for (int kill = 0; kill < 2; kill++) {
                Thread.sleep(1_500);
                Suite.kill(Part.HAZARD);
                Suite.up();
            }
            enough.set(true);
            visits = recording.get();
        }

        Map<String, String> hazardOfFinding = new HashMap<>();
        for (String visit : visits) {
            Visits.hazardsOf(inspector, visit, FINDINGS, BEHIND_IMPORTS);
            for (JsonNode finding : inspector.get(visit).json().at("/findings")) {
                hazardOfFinding.put(finding.at("/id").asText(), finding.at("/hazard/id").asText());
            }
        }
        assertThat(hazardOfFinding).hasSize(visits.size() * FINDINGS);
        assertThat(hazardOfFinding.values()).doesNotHaveDuplicates();
        for (String finding : hazardOfFinding.keySet()) {
            assertThat(registered(finding)).containsExactly(hazardOfFinding.get(finding));
        }
    }

    private List<String> recordUntil(AtomicBoolean enough) throws InterruptedException {
        List<String> visits = new ArrayList<>();
        while (!enough.get()) {
            visits.add(
                    inspector
                            .post(Visits.PATH, Visits.json(UUID.randomUUID(), FINDINGS))
                            .expect(201)
                            .location());
            Thread.sleep(100);
        }
        return visits;
    }

    private List<String> registered(String finding) {
        return inspector
                .get("/api/v1/hazards?findingId=" + finding)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsText("id");
    }
}
