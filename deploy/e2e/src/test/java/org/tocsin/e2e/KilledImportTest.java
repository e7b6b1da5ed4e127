package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/** An import that was acknowledged comes to its end although hazard-service is killed under it. */
class KilledImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HAZARDS = "/api/v1/hazards";
    private static final int LINES = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api enterprise = Suite.as("enterprise-a");
    private final String list = "killed-" + UUID.randomUUID();

    @Test
    void everyLineIsThereExactlyOnce() throws Exception {
        String lines =
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(i -> "第 " + i + " 号灭火器压力不足")
                        .collect(Collectors.joining("\n"));
        String job =
                enterprise
                        .with("Prefer", "respond-async")
                        .post(
                                HAZARDS
                                        + "/imports?mode=partial&importSource=%s&unitId=%s"
                                                .formatted(list, City.ENTERPRISE_A),
                                "text/plain; charset=utf-8",
                                lines)
                        .expect(202)
                        .location();
        await(job, state -> state.at("/created").asInt() > 0);

        Suite.kill(Part.HAZARD);
        Suite.up();

        JsonNode ended = await(job, state -> !state.at("/finishedAt").isNull());
        assertThat(ended.at("/state").asText()).as(ended.toString()).isEqualTo("COMPLETED");
        assertThat(ended.at("/attempts").asInt()).isEqualTo(2);
        assertThat(ended.at("/created").asInt() + ended.at("/unchanged").asInt()).isEqualTo(LINES);
        assertThat(ended.at("/unchanged").asInt()).isPositive();
        assertThat(registered()).hasSize(LINES).doesNotHaveDuplicates();
    }

    private JsonNode await(String job, Predicate<JsonNode> reached) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = enterprise.get(job).expect(200).json();
        while (!reached.test(state)) {
            assertThat(System.nanoTime()).as(state.toString()).isLessThan(deadline);
            Thread.sleep(200);
            state = enterprise.get(job).expect(200).json();
        }
        return state;
    }

    private List<String> registered() throws IOException {
        List<String> ids = new ArrayList<>();
        String export =
                enterprise.with("Accept", "application/x-ndjson").get(HAZARDS).expect(200).body();
        for (String line : export.lines().toList()) {
            JsonNode hazard = JSON.readTree(line);
            if (hazard.at("/importSource").asText().equals(list)) {
                ids.add(hazard.at("/externalId").asText());
            }
        }
        return ids;
    }
}
