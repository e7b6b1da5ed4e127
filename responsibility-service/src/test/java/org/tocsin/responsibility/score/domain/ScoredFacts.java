package org.tocsin.responsibility.score.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/** Facts of one enterprise, and its score by the rules that come with the service. */
final class ScoredFacts {

    static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-00000000eb01");
    static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    static final ScoreRules RULES = shipped();

    static ScoreRules shipped() {
        try (InputStream file = ScoredFacts.class.getResourceAsStream("/rules/score-rules.json")) {
            ObjectMapper json =
                    new ObjectMapper()
                            .registerModule(
                                    new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule());
            return json.readValue(file, new TypeReference<List<ScoreRules>>() {}).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ToldFact fact(UUID record, long sequence, String type, Map<String, String> told) {
        return fact(record, sequence, type, NOW.minus(Duration.ofDays(30)), UNIT, told);
    }

    static ToldFact fact(
            UUID record,
            long sequence,
            String type,
            Instant at,
            UUID unit,
            Map<String, String> told) {
        return new ToldFact(
                UUID.nameUUIDFromBytes((record + type + sequence).getBytes(StandardCharsets.UTF_8)),
                record,
                sequence,
                type,
                unit,
                at,
                at,
                "/api/v1/hazards/" + record,
                told);
    }

    static ScoreSheet sheet(List<ToldFact> facts) {
        return EnterpriseScoring.of(UNIT, facts, List.of(), RULES, NOW);
    }

    static ToldFact overdue(UUID hazard, long sequence, String grade) {
        return fact(hazard, sequence, "hazard.overdue.v1", Map.of("kind", "ORDER", "grade", grade));
    }

    static ToldFact accident(UUID id, long sequence, String type, String severity) {
        return fact(
                id,
                sequence,
                type,
                Map.of("severity", severity, "occurredAt", "2026-10-01T00:00:00Z"));
    }

    private ScoredFacts() {}
}
