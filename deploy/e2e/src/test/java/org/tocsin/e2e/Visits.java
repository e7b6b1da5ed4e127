package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Visits with findings, as an inspector's program would send them. */
final class Visits {

    static final String PATH = "/api/v1/inspections";

    private Visits() {}

    static String json(UUID id, int findings) {
        String found =
                IntStream.rangeClosed(1, findings)
                        .mapToObj(
                                i ->
                                        """
                                        {"part":"一号车间","item":"配电箱前操作空间","description":"第 %d 处：堆放纸箱","grade":"GENERAL"}"""
                                                .formatted(i))
                        .collect(Collectors.joining(","));
        return """
               {"id":"%s","kind":"ROUTINE","unitId":"%s","visitedAt":"2026-01-15T09:00:00+08:00",
                "summary":"用电安全检查","findings":[%s]}"""
                .formatted(id, City.ENTERPRISE_A, found);
    }

    /** The hazards of a visit's findings, once all of them are there. */
    static List<String> hazardsOf(Api inspector, String visit, int findings, Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () ->
                                assertThat(
                                                inspector
                                                        .get(visit)
                                                        .expect(200)
                                                        .json()
                                                        .at("/progress/hazards")
                                                        .asInt())
                                        .isEqualTo(findings));
        return inspector.get(visit).json().at("/findings").findValuesAsText("href").stream()
                .toList();
    }
}
