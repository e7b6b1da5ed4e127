package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/**
 * Journey b: signed limits are counted against, and a correction changes today's figure, not an
 * earlier one. Comes last, because it moves the clock of accident-service forward, and what was
 * written then stays in the future.
 */
@Order(Integer.MAX_VALUE)
class AgreementToIndicatorTest {

    private static final String DISTRICT = "990102";
    private static final String GOVERNMENT = "01990000-0000-7000-8000-000000000001";
    private static final String GOVERNMENT_B = "01990000-0000-7000-8000-0000000000b1";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final int year = today.getYear();

    private final Api cityOffice = Suite.as("city-office");
    private final Api bureau = Suite.as("bureau-b");
    private final String system = "journey-" + UUID.randomUUID();

    @Test
    void signedLimitsAreCountedAgainstAndEarlierFiguresStay() {
        String agreement = drafted();
        cityOffice.step(agreement, "issuances", "{}").expect(200);
        String id = agreement.substring(agreement.lastIndexOf('/') + 1);
        Suite.tocsin("sign", id, "--as", "city-leader", "--party", "superior");
        Suite.tocsin("sign", id, "--as", "leader-b", "--party", "subordinate");
        assertThat(cityOffice.get(agreement).text("/status")).isEqualTo("IN_FORCE");
        Suite.as("leader-a").get(agreement).expectProblem(404, "not-found");

        importAccidents();
        assertThat(ratio("ACCIDENTS")).isEqualTo("35.6");
        assertThat(ratio("DEATHS")).isEqualTo("52.9");
        JsonNode totals = totals("");
        assertThat(totals.at("/accidents/yoyPercent").decimalValue()).isEqualByComparingTo("-25.0");
        assertThat(totals.at("/deaths/yoyPercent").decimalValue()).isEqualByComparingTo("20.0");

        String anHourAgo = "&asOf=" + statistics("").text("/asOf");
        String before = statistics(anHourAgo).body();
        Suite.restart(Part.ACCIDENT, Map.of("TOCSIN_CLOCK_OFFSET", "PT1H"));
        correctOneAccident();

        assertThat(totals("").at("/deaths/value").asInt()).isEqualTo(19);
        assertThat(totals(anHourAgo).at("/deaths/value").asInt()).isEqualTo(18);
        assertThat(statistics(anHourAgo).body()).as("the same bytes").isEqualTo(before);
        await().untilAsserted(() -> assertThat(ratio("DEATHS")).isEqualTo("55.9"));
        assertThat(siblingAccidents()).as("counted for the sibling").isZero();
        Suite.restart(Part.ACCIDENT, Map.of());
    }

    private String drafted() {
        return cityOffice
                .post(
                        "/api/v1/agreements",
                        """
                        {"superiorUnitId":"%s","subordinateUnitId":"%s","title":"%d年安全生产目标管理责任书",
                         "periodStart":"%d-01-01","periodEnd":"%d-12-31",
                         "limits":[{"measure":"ACCIDENTS","limit":59},{"measure":"DEATHS","limit":34}],
                         "dutyItems":[{"item":"重大事故隐患排查整治","accountablePerson":"李四"}]}"""
                                .formatted(GOVERNMENT, GOVERNMENT_B, year, year, year))
                .expect(201)
                .location();
    }

    /** 21 accidents with 18 deaths this year, 28 with 15 last year. */
    private void importAccidents() {
        await().atMost(Duration.ofSeconds(20)).until(() -> indicators().at("/items").size() == 2);
        JsonNode result =
                bureau.post(
                                "/api/v1/accidents/imports?mode=atomic",
                                "application/x-ndjson",
                                accidents(year, 21, 18) + accidents(year - 1, 28, 15))
                        .expect(201)
                        .json();
        assertThat(result.at("/created").asInt()).as(result.toString()).isEqualTo(49);
    }

    private String accidents(int ofYear, int count, int deaths) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(
                    """
                    {"source":"%s","externalId":"%d-%d","occurredAt":"%d-01-01T00:00:01+08:00","division":"990102001",\
                    "category":"CONSTRUCTION","typeCode":"09","deaths":%d,"seriousInjuries":0,"directLossCny":100000,\
                    "description":"高处作业人员坠落"}
                    """
                            .formatted(system, ofYear, i, ofYear, i < deaths ? 1 : 0));
        }
        return rows.toString();
    }

    private JsonNode indicators() {
        return bureau.get(
                        "/api/v1/control-indicators?year=%d&division=%s".formatted(year, DISTRICT))
                .expect(200)
                .json();
    }

    private String ratio(String measure) {
        for (JsonNode indicator : indicators().at("/items")) {
            if (indicator.at("/measure").asText().equals(measure)) {
                return indicator.at("/consumedRatioPercent").asText();
            }
        }
        return "no indicator " + measure;
    }

    private Answer statistics(String more) {
        return bureau.get(
                        "/api/v1/statistics/accidents?from=%d-01-01&to=%s&division=%s&groupBy=category,month&measures=accidents,deaths&compare=previousYear%s"
                                .formatted(year, today, DISTRICT, more))
                .expect(200);
    }

    private JsonNode totals(String more) {
        return statistics(more).json().at("/totals");
    }

    /** One more death; long after the 30 days of Decree 493 Art. 13, so a leader reports it. */
    private void correctOneAccident() {
        String accident =
                bureau.get(
                                "/api/v1/accidents?division=%s&occurredFrom=%d-01-01&limit=200"
                                        .formatted(DISTRICT, year))
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asText();
        String path = "/api/v1/accidents/" + accident;
        int deaths = bureau.get(path).json().at("/deaths").asInt();
        Suite.as("leader-b")
                .step(
                        path,
                        "revisions",
                        "{\"kind\":\"CORRECTION\",\"reason\":\"核查更正\",\"deaths\":%d}"
                                .formatted(deaths + 1))
                .expect(200);
    }

    private int siblingAccidents() {
        return Suite.as("bureau-a")
                .get(
                        "/api/v1/statistics/accidents?from=%d-01-01&to=%s&division=%s&measures=accidents"
                                .formatted(year, today, DISTRICT))
                .json()
                .at("/totals/accidents/value")
                .asInt();
    }
}
