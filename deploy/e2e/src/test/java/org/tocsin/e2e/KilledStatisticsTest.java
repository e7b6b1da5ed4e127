package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/**
 * Journey: accident-service is killed while accidents are reported; what it has said as of an
 * instant it says again, to the byte, and what it acknowledged is in its figures.
 */
class KilledStatisticsTest {

    /** Of a year that no other page counts. */
    private static final String FLASH =
            """
            {"occurredAt": "2022-03-01T08:00:00+08:00", "division": "990101001", "category": "CONSTRUCTION", "typeCode": "09", "deaths": 1,
             "seriousInjuries": 0, "directLossCny": 1000, "description": "外墙脚手架作业人员坠落"}""";

    private static final String FIGURES =
            "/api/v1/statistics/accidents?division=990101001&from=2022-01-01&to=2022-12-31&groupBy=category,month&compare=previousYear";

    private final Api officer = Suite.as("bureau-a");

    @Test
    void whatWasSaidIsSaidAgainWhateverIsKilled() throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        int before = accidents();
        int reported = 0;
        try (ExecutorService reporter = Executors.newSingleThreadExecutor()) {
            for (int kill = 0; kill < 2; kill++) {
                AtomicBoolean enough = new AtomicBoolean();
                Future<Integer> reporting = reporter.submit(() -> reportUntil(enough));
                for (int i = 0; i < 15; i++) {
                    String question = FIGURES + "&asOf=" + Instant.now();
                    said.put(question, officer.get(question).expect(200).body());
                    Thread.sleep(50);
                }
                enough.set(true);
                reported += reporting.get();
                Suite.kill(Part.ACCIDENT);
                Suite.up();
            }
        }

        assertThat(reported).isGreaterThan(2);
        assertThat(accidents()).isEqualTo(before + reported);
        said.forEach(
                (question, answer) ->
                        assertThat(officer.get(question).expect(200).body())
                                .as(question)
                                .isEqualTo(answer));
        assertThat(said.values().stream().distinct().count()).isGreaterThan(5);
    }

    private int accidents() {
        return officer.get(FIGURES).expect(200).json().at("/totals/accidents/value").asInt();
    }

    private int reportUntil(AtomicBoolean enough) throws InterruptedException {
        List<String> locations = new ArrayList<>();
        while (!enough.get()) {
            locations.add(officer.post("/api/v1/accidents", FLASH).expect(201).location());
            Thread.sleep(30);
        }
        return locations.size();
    }
}
