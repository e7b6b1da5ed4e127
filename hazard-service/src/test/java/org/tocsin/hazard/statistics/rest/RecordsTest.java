package org.tocsin.hazard.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Facts;
import org.tocsin.hazard.testing.Facts.Fact;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Where a figure leads, there are as many hazards as it says. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RecordsTest {

    private static final String ALL = "/api/v1/hazards/statistics/";

    private final Facts facts;
    private final MovableClock clock;

    RecordsTest(Facts facts, MovableClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Test
    void everyFigureLeadsToItsHazards() {
        LocalDate today = Moments.today(clock);
        Instant longAgo = today.minusDays(20).atStartOfDay(Moments.CHINA).toInstant();
        UUID unit = Ids.next();
        Fact one = Fact.at(unit, "990101001", "T9660");
        Fact zone = Fact.at(unit, "990171", "T9661").grade("MAJOR");
        facts.put(
                one.since(longAgo),
                one.since(longAgo.minusNanos(1000)).recurring(),
                one.since(today.atStartOfDay(Moments.CHINA).toInstant()).status("VERIFIED"),
                one.status("REJECTED").recurring(),
                zone.status("RECTIFYING").due("2011-03-31").failed(2).recurring(),
                zone.status("CLOSED").due("2011-04-01").rectified("2011-03-20T00:00:00Z"),
                zone.status("PENDING_CLOSE").due("2011-03-01").rectified("2011-03-20T00:00:00Z"),
                zone.status("RECTIFYING").due("2011-02-28").failed(1),
                zone.status("MERGED").source("SELF_CHECK"));
        String period = "from=2011-03-01&to=2011-03-31&industry=T966";

        int followed = follow("ageing?groupBy=division,industry&industry=T966", "hazards");
        followed += follow("ageing?groupBy=month&industry=T966", "hazards");
        for (String by : List.of("division,source", "month,industryDivision")) {
            String query = "?" + period + "&groupBy=" + by;
            for (String figure : List.of("due", "rectified", "reported", "closed")) {
                followed += follow("rectification-rate" + query, figure);
            }
            for (String figure : List.of("reported", "recurred", "failedTwice")) {
                followed += follow("recurrences" + query, figure);
            }
        }
        followed += follow("recurrences/units?" + period, "recurred");

        assertThat(followed).isGreaterThan(150);
    }

    private int follow(String report, String figure) {
        List<Map<String, Object>> rows =
                as(People.bureauA())
                        .get(ALL + report)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("rows");
        List<Map<String, Object>> totals = as(People.bureauA()).get(ALL + report).path("totals");
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> follow(row, figure));
        totals.forEach(row -> follow(row, figure));
        return rows.size() + totals.size();
    }

    private static void follow(Map<String, Object> row, String figure) {
        Object links = row.get("records");
        String link = links instanceof Map<?, ?> each ? (String) each.get(figure) : (String) links;
        int there =
                as(People.bureauA())
                        .urlEncodingEnabled(false)
                        .get(link + "&limit=1&count=true")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("count");
        assertThat(there).as("%s of %s at %s", figure, row, link).isEqualTo(row.get(figure));
    }
}
