package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Lists and exports; every test marks its own visits by a word in the summary. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionListTest {

    @Inject DemoDirectory directory;
    private String mark;

    @BeforeEach
    void threeVisits() {
        directory.load();
        mark = "M" + UUID.randomUUID().toString().substring(0, 8);
        record("2026-02-01T09:00:00+08:00", "ROUTINE", 0, "周敏");
        record("2026-02-02T09:00:00+08:00", "EXPERT", 1, "赵宁");
        record("2026-02-03T09:00:00+08:00", "ROUTINE", 2, "周敏");
    }

    private void record(String visitedAt, String kind, int findings, String colleague) {
        Map<String, Object> visit = visit(People.ENTERPRISE_A, findings);
        visit.put("summary", mark + " 100%_检查");
        visit.put("visitedAt", visitedAt);
        visit.put("kind", kind);
        visit.put("inspectors", List.of(Map.of("name", colleague)));
        sending(People.bureauA(), visit).post(PATH).then().statusCode(201);
    }

    private Response list(String query) {
        return as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(PATH + "?q=" + mark + (query.isEmpty() ? "" : "&" + query));
    }

    @Test
    void theLatestVisitComesFirstAndNothingIsCountedUnlessAsked() {
        list("").then()
                .statusCode(200)
                .body("items.progress.findings", contains(2, 1, 0))
                .body("items[0].inspectors", contains("bureau-a", "周敏"))
                .body("count", nullValue())
                .body("next", nullValue());
        list("count=true&limit=1").then().body("count", equalTo(3)).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=EXPERT                                     | 1",
                "kind=ROUTINE                                    | 2",
                "status=SIGNED                                   | 0",
                "visitedFrom=2026-02-02T01:00:00Z                | 2",
                "visitedTo=2026-02-02T01:00:00Z                  | 1",
                "visitedFrom=2026-02-02T09:00:00%2B08:00         | 2",
                "inspector=%E5%91%A8%E6%95%8F                    | 2",
                "inspector=%E5%91%A8                             | 0",
                "open=true                                       | 2",
                "open=false                                      | 1",
                "division=990101                                 | 3",
                "division=990101002                              | 0",
                "unitId=01990000-0000-7000-8000-00000000ea01     | 3",
                "unitId=01990000-0000-7000-8000-00000000eb01     | 0",
                "updatedSince=2026-01-01T00:00:00Z               | 3",
                "updatedSince=2100-01-01T00:00:00Z               | 0"
            })
    void filtersNarrowTheList(String filter, int expected) {
        list(filter.strip()).then().statusCode(200).body("items", hasSize(expected));
    }

    @Test
    void percentAndUnderscoreAreSearchedForAsTheyAre() {
        as(People.bureauA())
                .queryParam("q", mark + " 100%_检")
                .get(PATH)
                .then()
                .body("items", hasSize(3));
        as(People.bureauA()).queryParam("q", mark + "%检").get(PATH).then().body("items", empty());
    }

    @Test
    void pagesJoinUpInThePublishedOrder() {
        List<Object> seen = new ArrayList<>();
        String next = PATH + "?q=" + mark + "&limit=2&sort=visitedAt";
        while (next != null) {
            Response page = as(People.bureauA()).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.progress.findings"));
            next = page.path("next");
        }
        assertThat(seen).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({"visitedAt", "-visitedAt", "updatedAt", "-updatedAt", "inspectionNo", "id"})
    void publishedSortsAreTaken(String sort) {
        list("sort=" + sort).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String next = list("limit=1").path("next");
        String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());

        list("limit=1&kind=ROUTINE&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void theExportHoldsEveryVisitOfTheListAsCsv() {
        String csv =
                as(People.bureauA())
                        .header("Accept", "text/csv")
                        .get(PATH + "?q=" + mark + "&sort=visitedAt")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv;charset=UTF-8;header=present")
                        .extract()
                        .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("id,inspectionNo,kind,")
                .contains("unitName,division", "progress.findings,progress.hazards");
        assertThat(lines.get(1)).contains("东岭精工机械有限公司", "2026-02-01T01:00:00Z");
    }

    @Test
    void theExportObeysTheFiltersAsNdjson() {
        String ndjson =
                as(People.bureauA())
                        .header("Accept", "application/x-ndjson")
                        .get(PATH + "?q=" + mark + "&kind=EXPERT")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(ndjson.lines()).hasSize(1).first().asString().contains("\"kind\":\"EXPERT\"");
    }

    @Test
    void aSignedVisitIsFoundAsChangedSinceThen() {
        String id = list("kind=EXPERT").path("items[0].id");
        String before = as(People.bureauA()).get(PATH + "/" + id).path("updatedAt");
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);

        String after = as(People.bureauA()).get(PATH + "/" + id).path("updatedAt");
        assertThat(after).isGreaterThan(before);
        list("updatedSince=" + after).then().body("items.id", contains(id));
    }
}
