package org.tocsin.accident.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.accident.testing.Api.STATISTICS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Everything that figures can be split by and narrowed to. The years 2011 and 2012 are its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DimensionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YEAR = "?from=2012-01-01&to=2012-12-31&division=990102";
    private static boolean loaded;

    private final Units units;

    DimensionsTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void theYear() {
        if (loaded) {
            return;
        }
        loaded = true;
        UUID chemicals = units.inTownB(); // C2614
        Historic.enter(
                List.of(
                        new Historic("2012-01-01", "990102001", "CONSTRUCTION", "09", 1, null),
                        new Historic("2012-01-02", "990102001", "CONSTRUCTION", "010", 0, null),
                        new Historic("2012-02-29", "990102002", "FIRE", "08", 4, null),
                        new Historic("2012-05-31", "990102001", "FIRE", "08", 0, chemicals),
                        new Historic("2012-12-31", "990102", "CONSTRUCTION", "09", 2, null),
                        new Historic("2011-01-02", "990102001", "CONSTRUCTION", "09", 1, null),
                        new Historic("2011-02-28", "990102002", "FIRE", "08", 1, null)));
    }

    private static Response asked(String more) {
        return Api.as(People.bureauB()).get(STATISTICS + YEAR + more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    day      | 2012-01-01 2012-01-02 2012-02-29 2012-05-31 2012-12-31 | 1 1 1 1 1
                    week     | 2011-W52 2012-W01 2012-W09 2012-W22 2013-W01           | 1 1 1 1 1
                    month    | 2012-01 2012-02 2012-05 2012-12                        | 2 1 1 1
                    quarter  | 2012-Q1 2012-Q2 2012-Q4                                | 3 1 1
                    year     | 2012                                                   | 5
                    division | 990102 990102001 990102002                             | 1 3 1
                    industry | C UNKNOWN                                              | 1 4
                    category | CONSTRUCTION FIRE                                      | 3 2
                    severity | GENERAL LARGER                                         | 4 1
                    type     | GB6441-1986:010 GB6441-1986:08 GB6441-1986:09          | 1 2 2
                    """)
    void splitsBy(String dimension, String keys, String accidents) throws Exception {
        JsonNode answer = JSON.readTree(asked("&groupBy=" + dimension).asByteArray());

        assertThat(answer.path("cells").findValuesAsText(dimension))
                .containsExactly(keys.split(" "));
        List<String> values =
                answer.path("cells").findParents("keys").stream()
                        .map(cell -> cell.at("/figures/accidents/value").asText())
                        .toList();
        assertThat(values).containsExactly(accidents.split(" "));
        for (JsonNode cell : answer.path("cells")) {
            assertRecordsAddUpTo(cell);
        }
    }

    private static void assertRecordsAddUpTo(JsonNode cell) {
        Response records =
                Api.as(People.bureauB()).get(cell.path("records").asText() + "&limit=200");
        List<Integer> deaths = records.then().statusCode(200).extract().path("items.deaths");
        assertThat(deaths)
                .as(cell.path("records").asText())
                .hasSize(cell.at("/figures/accidents/value").intValue());
        assertThat(deaths.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(cell.at("/figures/deaths/value").intValue());
    }

    @ParameterizedTest
    @CsvSource({
        "category=FIRE, 2",
        "category=FIRE&category=CONSTRUCTION, 5",
        "severity=LARGER, 1",
        "type=09, 2",
        "type=GB6441-1986:010&type=08, 3",
        "industry=C, 1",
        "industry=C26, 1",
        "industry=C34, 0",
        "industry=UNKNOWN, 4",
        "industry=UNKNOWN&industry=C, 5",
        "category=FIRE&industry=UNKNOWN&severity=LARGER, 1",
    })
    void isNarrowedTo(String filter, int accidents) {
        Response answer = asked("&" + filter + "&groupBy=month");
        answer.then().body("totals.accidents.value", equalTo(accidents));
        Api.as(People.bureauB())
                .get((String) answer.path("records"))
                .then()
                .body("items.size()", equalTo(accidents));
        assertThat(Api.as(People.bureauB()).get((String) answer.path("self")).asByteArray())
                .isEqualTo(answer.asByteArray());
    }

    @Test
    void aDayIsComparedWithTheSameDayAYearBefore() {
        asked("&groupBy=day&compare=previousYear&measures=deaths")
                .then()
                .body(
                        "cells.keys.day",
                        contains(
                                "2012-01-01",
                                "2012-01-02",
                                "2012-02-28",
                                "2012-02-29",
                                "2012-05-31",
                                "2012-12-31"))
                .body("cells[1].figures.deaths.previous", equalTo(1))
                .body("cells[2].figures.deaths.previous", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=hour",
                "groupBy=day,day",
                "groupBy=day,type,category,severity,industry",
                "industry=c",
                "industry=Z",
                "type=nine",
                "category=FLOOD",
                "severity=HUGE"
            })
    void whatIsUnknownIsRefused(String wrong) {
        asked("&" + wrong).then().statusCode(400);
    }

    @Test
    void comesAsLinesOfWhichTheLastSaysTheRest() throws Exception {
        Response answer =
                Api.as(People.bureauB())
                        .accept("application/x-ndjson")
                        .get(STATISTICS + YEAR + "&groupBy=category,month");

        answer.then().statusCode(200).contentType(containsString("application/x-ndjson"));
        List<String> lines = answer.asString().lines().toList();
        JsonNode whole = JSON.readTree(asked("&groupBy=category,month").asByteArray());
        assertThat(lines).hasSize(whole.path("cells").size() + 1);
        assertThat(JSON.readTree(lines.getFirst())).isEqualTo(whole.path("cells").get(0));
        JsonNode last = JSON.readTree(lines.getLast());
        assertThat(last.path("totals")).isEqualTo(whole.path("totals"));
        assertThat(last.path("digest").asText()).startsWith("sha-256:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&groupBy=category,month&compare=previousYear",
                "&groupBy=division,type&measures=deaths,directLossCny",
                "&groupBy=industry,severity&category=FISHING_VESSEL"
            })
    void comesAsACubeThatKeepsTheRulesOfJsonStat(String question) throws Exception {
        Response answer =
                Api.as(People.bureauB())
                        .accept(JsonStat.MEDIA_TYPE)
                        .header("Accept-Language", "en")
                        .get(STATISTICS + YEAR + question);

        answer.then().statusCode(200).contentType(containsString(JsonStat.MEDIA_TYPE));
        JsonNode cube = JSON.readTree(answer.asByteArray());
        JsonStatRules.check(cube);
        JsonNode plain = JSON.readTree(asked(question).asByteArray());
        for (JsonNode cell : plain.path("cells")) {
            cell.path("figures")
                    .properties()
                    .forEach(
                            figure ->
                                    assertThat(
                                                    JsonStatRules.value(
                                                            cube,
                                                            cell.path("keys"),
                                                            figure.getKey(),
                                                            "value"))
                                            .isEqualTo(figure.getValue().path("value")));
        }
        assertThat(cube.at("/extension/totals")).isEqualTo(plain.path("totals"));
    }
}
