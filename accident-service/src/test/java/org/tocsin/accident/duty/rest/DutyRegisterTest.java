package org.tocsin.accident.duty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.tocsin.accident.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.LongAgo;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/**
 * The duties of all accidents, the rules, and what an accident's own page says as of a past
 * instant.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class DutyRegisterTest {

    private final LongAgo longAgo;

    DutyRegisterTest(LongAgo longAgo) {
        this.longAgo = longAgo;
    }

    @Test
    void missedDutiesAreFoundByStateKindAndDay() {
        String accident = Duties.received(Duration.ofHours(1), 1);
        longAgo.move(accident, Duration.ofHours(3));
        String missed = Duties.REGISTER + "?limit=200&state=MISSED&duty=FORWARD&division=990101";

        as(People.auditor())
                .get(missed + "&accidentId=" + accident)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(is("MISSED")))
                .body("items[0].rule", equalTo("forward-2h"))
                .body("items[0].lateBySeconds", greaterThan(7000))
                .body("items[0].articleEn", notNullValue());
        as(People.auditor())
                .get(missed + "&dueTo=2020-01-01")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
        as(People.bureauB())
                .get(Duties.REGISTER + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.accidentId", not(hasItem(accident)));
        as(People.departmentOfConstructionA())
                .get(Duties.REGISTER + "?accidentId=" + accident)
                .then()
                .body("items.size()", is(0));
    }

    @Test
    void statesPartitionTheRegister() {
        String accident = Duties.received(Duration.ofHours(1), 10);
        longAgo.move(accident, Duration.ofHours(30));
        String all = Duties.REGISTER + "?count=true&accidentId=" + accident;
        int together = as(People.auditor()).get(all).path("count");
        int sum = 0;
        for (String state :
                List.of(
                        "PENDING",
                        "MISSED",
                        "DONE_IN_TIME",
                        "DONE_LATE",
                        "NOT_APPLICABLE",
                        "UNKNOWN")) {
            int count = as(People.auditor()).get(all + "&state=" + state).path("count");
            sum += count;
        }
        assertThat(sum).isEqualTo(together).isGreaterThan(4);
        int both = as(People.auditor()).get(all + "&state=MISSED&state=PENDING").path("count");
        assertThat(both).isGreaterThan(0).isLessThan(together);
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndExportsHoldTheSame() {
        String accident = Duties.received(Duration.ofHours(1), 10);
        List<String> ids = new ArrayList<>();
        String next = Duties.REGISTER + "?limit=2&sort=-dueAt&accidentId=" + accident;
        while (next != null) {
            var page = as(People.auditor()).get(next).then().statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        String csv =
                as(People.auditor())
                        .accept("text/csv")
                        .get(Duties.REGISTER + "?accidentId=" + accident)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).contains("lateBySeconds").contains(ids);
        String lines =
                as(People.auditor())
                        .accept("application/x-ndjson")
                        .get(Duties.REGISTER + "?accidentId=" + accident)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(lines).contains(ids);
    }

    @Test
    void aPastInstantIsAnsweredFromWhatWasKnownThen() {
        String accident = Duties.received(Duration.ofHours(1), 1);
        String before = as(People.auditor()).get(Duties.duties(accident)).path("asOf");
        Api.revise(People.bureauA(), accident, "FOLLOW_UP", "\"deaths\": 3").then().statusCode(200);
        String asOf = Duties.duties(accident) + "?asOf=" + before;

        String first = as(People.auditor()).get(asOf).then().statusCode(200).extract().asString();
        Duties.forward(People.bureauA(), accident, Duties.forward("COUNTY", Duration.ZERO))
                .then()
                .statusCode(201);
        String again = as(People.auditor()).get(asOf).then().statusCode(200).extract().asString();

        assertThat(again).isEqualTo(first).doesNotContain("CITY");
        assertThat(Duties.of(accident)).containsKey("FORWARD CITY");
        Instant beforeAll = Instant.parse(before).minus(Duration.ofHours(1));
        as(People.auditor())
                .get(Duties.duties(accident) + "?asOf=" + beforeAll)
                .then()
                .statusCode(404);
    }

    @Test
    void badQuestionsAreRefused() {
        for (String query :
                List.of(
                        "state=LATE",
                        "duty=REPORT",
                        "division=x",
                        "dueFrom=yesterday",
                        "accidentId=1",
                        "sort=state",
                        "cursor=abc",
                        "rule=%E8%A7%84",
                        "late=true")) {
            as(People.auditor()).get(Duties.REGISTER + "?" + query).then().statusCode(400);
        }
        as(People.gridA()).get(Duties.REGISTER).then().statusCode(403);
        as(People.dashboard()).get(Duties.REGISTER).then().statusCode(403);
        String accident = Duties.received(Duration.ofHours(1), 1);
        as(People.auditor())
                .get(Duties.duties(accident) + "?asOf=2099-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        as(People.auditor()).get(Duties.duties(accident) + "?asOf=now").then().statusCode(400);
    }

    @Test
    void theRulesSayWhereTheyStandInBothLanguages() {
        as(People.dashboard())
                .get("/api/v1/accident-duty-rules")
                .then()
                .statusCode(200)
                .body("rules.size()", is(7))
                .body("rules.find { it.id == 'unit-report-1h' }.limit", equalTo("PT1H"))
                .body("rules.find { it.id == 'follow-up-frequency' }.basis", equalTo("CONF"))
                .body("rules.article.zh", everyItem(notNullValue()))
                .body("rules.article.en", everyItem(notNullValue()));
        as(People.gridA()).get("/api/v1/accident-duty-rules").then().statusCode(403);
    }
}
