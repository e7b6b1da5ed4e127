package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Journey c: what enterprises really filed goes in and comes out again, character by character. */
class SelfCheckImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HAZARDS = "/api/v1/hazards";

    private final Api enterprise = Suite.as("enterprise-a");
    private final String system = "self-check-" + UUID.randomUUID();

    @Test
    void twoThousandSelfChecksKeepEveryCharacter() throws IOException {
        Path real = Suite.root().resolve("../shared/data/self-check-findings.txt");
        assumeTrue(Files.exists(real), "skipped: the real self-checks are not beside the project");
        List<String> lines = Files.readAllLines(real);

        JsonNode result = importAll(lines).expect(201).json();

        assertThat(result.at("/rows").asInt()).isEqualTo(lines.size());
        assertThat(result.at("/created").asInt()).as(result.toString()).isEqualTo(lines.size());
        assertThat(exported()).isEqualTo(numbered(lines));
        assertThat(importAll(lines).expect(200).json().at("/created").asInt())
                .as("sent again")
                .isZero();
    }

    private Answer importAll(List<String> lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (var line : numbered(lines).entrySet()) {
            rows.append(
                            JSON.writeValueAsString(
                                    Map.of(
                                            "importSource",
                                            system,
                                            "externalId",
                                            String.valueOf(line.getKey()),
                                            "unitId",
                                            City.ENTERPRISE_A,
                                            "source",
                                            "SELF_CHECK",
                                            "description",
                                            line.getValue())))
                    .append('\n');
        }
        return enterprise.post(
                HAZARDS + "/imports?mode=atomic", "application/x-ndjson", rows.toString());
    }

    private static Map<Integer, String> numbered(List<String> lines) {
        Map<Integer, String> numbered = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.put(i + 1, lines.get(i));
        }
        return numbered;
    }

    private Map<Integer, String> exported() throws IOException {
        Map<Integer, String> found = new TreeMap<>();
        String export =
                enterprise.with("Accept", "application/x-ndjson").get(HAZARDS).expect(200).body();
        for (String line : export.lines().toList()) {
            JsonNode hazard = JSON.readTree(line);
            if (hazard.at("/importSource").asText().equals(system)) {
                found.put(hazard.at("/externalId").asInt(), hazard.at("/description").asText());
            }
        }
        return found;
    }
}
