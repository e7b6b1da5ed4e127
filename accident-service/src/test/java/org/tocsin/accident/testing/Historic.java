package org.tocsin.accident.testing;

import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An accident of the past, for figures of a time and place that a test has for itself. */
public record Historic(
        String day, String division, String category, String type, int deaths, UUID unit) {

    public static Historic of(String day, String division, String category, int deaths) {
        return new Historic(day, division, category, "09", deaths, null);
    }

    private String row() {
        return """
               {"source": "historic", "externalId": "%s", "occurredAt": "%sT08:00:00+08:00", "division": "%s", "category": "%s", "typeCode": "%s", "deaths": %d, "seriousInjuries": %d, "directLossCny": 1000.50, "unitId": %s, "description": "示例"}
               """
                .formatted(
                        UUID.randomUUID(),
                        day,
                        division,
                        category,
                        type,
                        deaths,
                        deaths == 0 ? 1 : 0,
                        unit == null ? "null" : "\"" + unit + "\"");
    }

    /** Enters them by the city's bureau, in one import. */
    public static void enter(List<Historic> accidents) {
        Api.as(People.cityBureau())
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(
                        accidents.stream()
                                .map(Historic::row)
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8))
                .post(Api.ACCIDENTS + "/imports?mode=atomic")
                .then()
                .statusCode(201)
                .body("created", equalTo(accidents.size()));
    }
}
