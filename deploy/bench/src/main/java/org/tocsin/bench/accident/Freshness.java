package org.tocsin.bench.accident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.tocsin.bench.stack.ServiceStack;

/**
 * How long after the answer to a new report figures show it: asked again and again until they do.
 */
final class Freshness {

    private static final int REPORTS = 50;
    private static final String QUESTION =
            "/api/v1/statistics/accidents?division=990100&from=%s&to=%s&groupBy=category,severity&compare=previousYear";
    private static final String REPORT =
            """
            {"occurredAt": "%sT08:30:00+08:00", "division": "990101001", "category": "CONSTRUCTION", "typeCode": "09",
             "deaths": 1, "seriousInjuries": 2, "directLossCny": 350000, "description": "外墙脚手架作业人员坠落"}""";

    private final ObjectMapper json = new ObjectMapper();
    private final ServiceStack stack;

    Freshness(ServiceStack stack) {
        this.stack = stack;
    }

    void measure() throws IOException, InterruptedException {
        LocalDate day = LocalDate.of(2026, 11, 10);
        String question = QUESTION.formatted(day.withDayOfYear(1), day);
        long[] delays = new long[REPORTS];
        int asked = 0;
        for (int i = 0; i < REPORTS; i++) {
            long before = accidents(question);
            stack.postAs("bureau-a", "/api/v1/accidents", REPORT.formatted(day));
            long answered = System.nanoTime();
            do {
                asked++;
            } while (accidents(question) == before);
            delays[i] = System.nanoTime() - answered;
        }
        Arrays.sort(delays);
        System.out.printf(
                "a new report is in the answer to the %s question, %.1f ms after its own answer (median of %d; at most %.1f ms)%n",
                asked == REPORTS ? "very next" : asked + "th of " + REPORTS,
                delays[REPORTS / 2] / 1e6,
                REPORTS,
                delays[REPORTS - 1] / 1e6);
    }

    private long accidents(String question) throws IOException, InterruptedException {
        JsonNode answer = json.readTree(stack.get(question));
        return answer.path("totals").path("accidents").path("value").asLong();
    }
}
