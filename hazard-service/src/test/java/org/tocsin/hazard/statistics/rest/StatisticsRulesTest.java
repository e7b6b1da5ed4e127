package org.tocsin.hazard.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.hazard.testing.Facts;
import org.tocsin.hazard.testing.Facts.Fact;
import org.tocsin.hazard.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** What holds for every report: who may ask for what, and that parts make up the whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StatisticsRulesTest {

    private static final String ALL = "/api/v1/hazards/statistics/";

    private final Facts facts;

    StatisticsRulesTest(Facts facts) {
        this.facts = facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ageing",
                "ageing/longest",
                "rectification-rate",
                "self-check-coverage",
                "recurrences",
                "recurrences/units"
            })
    void everyReportKeepsTheRules(String report) {
        String path = ALL + report;
        boolean namesRecords = report.contains("/");

        RestAssured.given().get(path).then().statusCode(401);
        as(People.gridA()).get(path).then().statusCode(403);
        as(People.enterpriseA()).get(path).then().statusCode(403);
        as(People.dashboard()).get(path).then().statusCode(namesRecords ? 403 : 200);
        for (String who :
                List.of(
                        People.bureauA(),
                        People.departmentA(),
                        People.townA(),
                        People.leaderA(),
                        People.officeA(),
                        People.auditor())) {
            as(who).get(path).then().statusCode(200);
        }
        as(People.auditor()).accept("text/csv").get(path).then().statusCode(200);
        as(People.auditor()).accept("application/x-ndjson").get(path).then().statusCode(200);
        as(People.auditor()).accept("image/png").get(path).then().statusCode(406);
        as(People.bureauA()).get(path + "?division=990102").then().statusCode(200);
        as(People.bureauA()).get(path + "?division=123456").then().statusCode(404);
        for (String bad :
                List.of(
                        "division=abc",
                        "industry=Z1",
                        "industry=C34117",
                        "from=2026-13-01",
                        "from=2026-02-01&to=2026-01-31",
                        "from=1900-01-01&to=2026-01-31",
                        "groupBy=colour",
                        "groupBy=month,month",
                        "groupBy=month,division,industry",
                        "groupBy=industry,industryDivision",
                        "source=GOSSIP",
                        "limit=201",
                        "colour=red")) {
            as(People.bureauA())
                    .get(path + "?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as(People.bureauA()).post(path).then().statusCode(405);
    }

    @Test
    void anotherDistrictIsNotCounted() {
        Fact one = Fact.at(Ids.next(), "990101001", "T9640").due("2011-03-10");
        facts.put(one, Fact.at(Ids.next(), "990102001", "T9640").due("2011-03-10"));
        String path = ALL + "rectification-rate?from=2011-01-01&to=2011-12-31&industry=T9640";

        assertThat(due(People.auditor(), path)).isEqualTo(2);
        assertThat(due(People.bureauA(), path)).isEqualTo(1);
        assertThat(due(People.bureauA(), path + "&division=990102")).isZero();
        assertThat(due(People.bureauA(), path + "&division=990100")).isEqualTo(1);
        assertThat(due(People.townA(), path)).isEqualTo(1);
        assertThat(due(People.departmentA(), path)).isZero();
    }

    @Test
    void groupsMakeUpTheTotalAndEveryGroupIsAsCountedByHand() {
        List<Fact> all = randomFacts(400, new Random(20111105));
        facts.put(all);
        String path = ALL + "rectification-rate?from=2011-01-01&to=2011-12-31&industry=T965";
        List<String> dimensions = List.of("month", "division", "industryDivision", "source");

        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i; j < dimensions.size(); j++) {
                String by =
                        i == j ? dimensions.get(i) : dimensions.get(i) + "," + dimensions.get(j);
                JsonPath answer =
                        as(People.auditor())
                                .get(path + "&groupBy=" + by)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath();
                for (String figure :
                        List.of("due", "rectified", "rectifiedInTime", "reported", "closed")) {
                    assertThat(sum(answer.getList("rows." + figure)))
                            .as("%s by %s", figure, by)
                            .isEqualTo(answer.getInt("totals[2]." + figure))
                            .isEqualTo(sum(answer.getList("totals[0,1]." + figure)));
                }
            }
        }
        JsonPath bySource = as(People.auditor()).get(path + "&groupBy=source,month").jsonPath();
        assertThat(counted(bySource)).isEqualTo(byHand(all));
    }

    /** source, month and grade → reported, as the service counted them. */
    private static Map<String, Integer> counted(JsonPath answer) {
        Map<String, Integer> counted = new HashMap<>();
        for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
            Map<?, ?> of = (Map<?, ?>) row.get("of");
            if ((Integer) row.get("reported") > 0) {
                counted.put(
                        of.get("source") + " " + of.get("month") + " " + row.get("grade"),
                        (Integer) row.get("reported"));
            }
        }
        return counted;
    }

    private static Map<String, Integer> byHand(List<Fact> all) {
        Map<String, Integer> counted = new HashMap<>();
        for (Fact fact : all) {
            LocalDate day = Moments.dayOf(fact.reportedAt());
            if (day.getYear() == 2011
                    && !fact.status().equals("REJECTED")
                    && !fact.status().equals("MERGED")) {
                String key =
                        fact.source() + " " + java.time.YearMonth.from(day) + " " + fact.grade();
                counted.merge(key, 1, Integer::sum);
            }
        }
        return counted;
    }

    private static List<Fact> randomFacts(int count, Random random) {
        List<String> divisions =
                List.of("990101", "990101001", "990101001002", "990171", "990102002", "990100");
        List<String> statuses =
                List.of("REPORTED", "VERIFIED", "REJECTED", "MERGED", "RECTIFYING", "CLOSED");
        List<String> sources = List.of("SELF_CHECK", "EXPERT", "PUBLIC_TIP");
        Instant start = Instant.parse("2010-12-25T00:00:00Z");
        List<Fact> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant reported = start.plusSeconds(random.nextInt(380 * 86_400));
            Fact fact =
                    Fact.at(UUID.randomUUID(), pick(divisions, random), "T965" + random.nextInt(10))
                            .reported(reported.toString())
                            .source(pick(sources, random))
                            .status(pick(statuses, random))
                            .grade(random.nextInt(5) == 0 ? "MAJOR" : "GENERAL");
            if (random.nextBoolean()) {
                fact = fact.due(Moments.dayOf(reported).plusDays(random.nextInt(40)).toString());
            }
            if (fact.status().equals("CLOSED")) {
                fact = fact.rectified(reported.plusSeconds(random.nextInt(3_000_000)).toString());
            }
            all.add(fact);
        }
        return all;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static int due(String bearer, String path) {
        return as(bearer).get(path).then().statusCode(200).extract().path("totals[2].due");
    }

    private static int sum(List<Integer> figures) {
        return figures.stream().mapToInt(i -> i).sum();
    }

    @Test
    void anUnknownIndustryHasItsOwnGroupAndNoRecords() {
        facts.put(Fact.at(Ids.next(), "990101001", null).reported("2009-05-05T00:00:00Z"));

        as(People.bureauA())
                .get(ALL + "recurrences?from=2009-05-05&to=2009-05-05&groupBy=industry")
                .then()
                .statusCode(200)
                .body("rows[0].of.industry", equalTo("UNKNOWN"))
                .body("rows[0].reported", equalTo(1))
                .body("rows[0].records.reported", equalTo(null));
    }
}
