package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Moments;

/** The register as a collection: filters, order, pages. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardListTest {

    private final Units units;
    private final MovableClock clock;
    private UUID unit;

    HazardListTest(Units units, MovableClock clock) {
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void filtersNarrowTheList() {
        String reported = Api.reported(unit);
        String ordered = Api.reported(unit);
        Api.ordered(ordered);

        list("status=RECTIFYING").body("items.id", contains(ordered));
        list("status=RECTIFYING&status=REPORTED")
                .body("items.id", containsInAnyOrder(ordered, reported));
        list("grade=MAJOR").body("items", hasSize(0));
        list("source=EXPERT").body("items", hasSize(2));
        list("division=990101").body("items", hasSize(2));
        list("division=990102").body("items", hasSize(0));
        list("dueBefore=2100-01-01").body("items.id", contains(ordered));
        list("dueBefore=2099-12-31").body("items", hasSize(0));
        list("overdue=false").body("items", hasSize(2));
        list("overdue=true").body("items", hasSize(0));
        list("findingId=" + UUID.randomUUID()).body("items", hasSize(0));
        list("updatedSince=2098-01-01T00:00:00Z").body("items", hasSize(0));
        list("updatedSince=2020-01-01T00:00:00%2B08:00").body("items", hasSize(2));
    }

    @Test
    void textIsFoundAsItWasWrittenWildcardsAndAll() {
        Api.report(People.bureauA(), Api.reportOf(unit, "通道 100% 堵塞_!"));
        Api.report(People.bureauA(), Api.reportOf(unit, "通道 1000 堵塞"));

        list("q=100%25").body("items", hasSize(1));
        list("q=堵塞_!").body("items", hasSize(1));
        list("q=堵塞").body("items", hasSize(2));
        list("q=二号车间").body("items", hasSize(2));
    }

    @Test
    void aHazardIsOverdueFromTheFirstSecondAfterItsLastDay() {
        String id = Api.reported(unit);
        step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
        LocalDate lastDay = Moments.today(clock).plusDays(3);
        String order = Api.ORDER.replace("2099-12-31", lastDay.toString());
        step(People.bureauA(), id, "rectification-orders", order).then().statusCode(200);
        Instant after = lastDay.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();

        clock.advanceTo(after.minusSeconds(20));
        list("overdue=true").body("items", hasSize(0));
        clock.advanceTo(after);
        list("overdue=true").body("items.id", contains(id)).body("items[0].overdue", equalTo(true));
        list("overdue=false").body("items", hasSize(0));
        Api.read(People.bureauA(), id).then().body("overdue", equalTo(true));
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileHazardsArrive() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(Api.reported(unit));
        }

        List<String> seen = new ArrayList<>();
        String next = HAZARDS + "?unitId=" + unit + "&limit=2&sort=-reportedAt,id";
        while (next != null) {
            var page = as(People.bureauA()).urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            Api.reported(unit);
        }

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).containsAll(all);
        assertThat(seen).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void sortsByEveryPublishedKey() {
        String first = Api.reported(unit);
        String second = Api.reported(unit);
        Api.ordered(first);

        list("sort=id").body("items.id", contains(first, second));
        list("sort=-id").body("items.id", contains(second, first));
        list("sort=reportedAt").body("items.id", contains(first, second));
        list("sort=-foundAt").body("items.id", contains(second, first));
        list("sort=-updatedAt").body("items.id", contains(first, second));
        list("sort=deadline").body("items.id", contains(first, second));
        list("sort=-deadline").body("items.id", contains(second, first));
        list("sort=hazardNo").body("items.id", contains(first, second));
    }

    @Test
    void aPageSortedByDeadlineGoesOnWithHazardsThatHaveNone() {
        String due = Api.reported(unit);
        String open = Api.reported(unit);
        Api.ordered(due);

        var first = list("sort=deadline&limit=1").body("items.id", contains(due));
        String next = first.extract().path("next");

        as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.id", contains(open))
                .body("next", nullValue());
    }

    @Test
    void countsOnlyWhenAsked() {
        Api.reported(unit);

        list("limit=1").body("count", nullValue());
        list("limit=1&count=true").body("count", equalTo(1));
    }

    @Test
    void aPageSaysWhereTheNextOneIsAndWhereTheFeedGoesOn() {
        Api.reported(unit);
        Api.reported(unit);

        list("limit=1")
                .header("Link", containsString("rel=\"next\""))
                .body("next", startsWith(HAZARDS + "?"))
                .body("feedPosition", startsWith("t."))
                .body("items[0].unitName", nullValue());
        list("expand=names").body("items.unitName", contains("东岭精工机械有限公司", "东岭精工机械有限公司"));
    }

    @Test
    void anUnchangedHazardIsNotSentAgain() {
        String id = Api.reported(unit);

        as(People.bureauA())
                .header("If-None-Match", "\"0\"")
                .get(HAZARDS + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"0\""));
    }

    private ValidatableResponse list(String query) {
        return as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(HAZARDS + "?unitId=" + unit + "&" + encoded(query))
                .then()
                .statusCode(200);
    }

    /** Only what is not ASCII: the rest of the query is written encoded already. */
    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        query.codePoints()
                .forEach(
                        c ->
                                encoded.append(
                                        c < 128
                                                ? Character.toString(c)
                                                : URLEncoder.encode(
                                                        Character.toString(c),
                                                        StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
