package org.tocsin.accident.release.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Figures that are published once. The years 2015 and 2016 of district B are its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReleaseTest {

    private static final String RELEASES = "/api/v1/statistics/releases";
    private static final String OFFICE_B = People.officeOf("990102");
    private static final String BULLETIN =
            """
            {"name": "2016年三季度通报", "figures": [
              {"title": "按类别", "from": "2016-07-01", "to": "2016-09-30", "groupBy": ["category"],
               "measures": ["accidents", "deaths"], "compare": true},
              {"title": "柳湾街道逐月", "from": "2016-07-01", "to": "2016-09-30", "division": "990102002",
               "groupBy": ["month"], "category": ["FIRE"]}]}
            """;
    private static boolean loaded;

    @BeforeEach
    void theQuarter() {
        if (loaded) {
            return;
        }
        loaded = true;
        Historic.enter(
                List.of(
                        Historic.of("2016-07-10", "990102001", "CONSTRUCTION", 1),
                        Historic.of("2016-08-10", "990102002", "FIRE", 2),
                        Historic.of("2016-09-10", "990102002", "FIRE", 0),
                        Historic.of("2015-07-10", "990102001", "CONSTRUCTION", 3)));
    }

    private static Response publish(String bearer, String body) {
        return Api.as(bearer).contentType(ContentType.JSON).body(body).post(RELEASES);
    }

    private static Response asked(String id, String what) {
        return Api.as(People.bureauB()).get(RELEASES + "/" + id + what);
    }

    @Test
    void whatIsPublishedStaysAndSaysWhatCameLater() throws Exception {
        Response release = publish(OFFICE_B, BULLETIN);
        release.then()
                .statusCode(201)
                .header("Location", matchesPattern(RELEASES + "/[0-9a-f-]{36}"))
                .body("releaseNo", matchesPattern("TJ-990102-[0-9]{4}-[0-9]{6}"))
                .body("division", equalTo("990102"))
                .body("figures.answer.totals.accidents.value", contains(3, 2))
                .body("figures[0].answer.totals.deaths.previous", equalTo(3))
                .body("allowedTransitions", empty());
        String id = release.path("id");
        frozenTextAndDigestBelongTogether(id, release.path("digest"));
        asked(id, "/recomputation").then().body("equal", equalTo(true));
        asked(id, "/revisions").then().body("items", empty());
        byte[] before = asked(id, "").asByteArray();
        itWasTold(id, release.path("digest"));

        String fire = accident("2016-08-10");
        Api.revise(People.leaderOf("990102"), fire, "CORRECTION", "\"deaths\": 5")
                .then()
                .statusCode(200);
        String moved = accident("2016-09-10");
        Api.revise(
                        People.bureauB(),
                        moved,
                        "CORRECTION",
                        "\"occurredAt\": \"2016-10-10T00:00:00Z\"")
                .then()
                .statusCode(200);
        Api.revise(People.bureauB(), moved, "CORRECTION", "\"description\": \"补充说明\"")
                .then()
                .statusCode(200);
        Historic.enter(
                List.of(
                        Historic.of("2016-07-11", "990102001", "FIRE", 0),
                        Historic.of("2016-11-11", "990102001", "FIRE", 0),
                        Historic.of("2016-07-11", "990101001", "FIRE", 0)));

        assertThat(asked(id, "").asByteArray()).isEqualTo(before);
        laterRevisionsAreListedWithReason(id);
        asked(id, "/recomputation").then().body("equal", equalTo(true));
        asked(
                        id,
                        "/recomputation?asOf="
                                + Api.as(People.bureauB()).get(Api.STATISTICS).path("asOf"))
                .then()
                .body("equal", equalTo(false))
                .body("recomputedDigest", nullValue())
                .body("figures[1].differences.measure", hasItem("deaths"))
                .body(
                        "figures[0].differences.find { it.keys.isEmpty() && it.measure == 'deaths' }.recomputed",
                        equalTo(6));
    }

    private static String accident(String day) {
        return Api.as(People.bureauB())
                .get(Api.ACCIDENTS + "?division=990102&occurredFrom=" + day + "&occurredTo=" + day)
                .path("items[0].id");
    }

    private static void frozenTextAndDigestBelongTogether(String id, String digest)
            throws Exception {
        byte[] content = asked(id, "/content").asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(digest);
        assertThat(new JsonCanonicalizer(content).getEncodedUTF8()).isEqualTo(content);
        assertThat(new ObjectMapper().readTree(content).path("figures")).hasSize(2);
        asked(id, "").then().header("ETag", equalTo("\"" + digest + "\""));
    }

    private static void itWasTold(String id, String digest) {
        Topic.Seen event = Topic.of("tocsin.statistics-release", id, 1).getFirst();
        assertThat(event.data().path("digest").asText()).isEqualTo(digest);
        EventContract.of("tocsin.statistics-release", event.shortType()).accepts(event.json());
    }

    private static void laterRevisionsAreListedWithReason(String id) {
        Response revisions = asked(id, "/revisions");
        revisions
                .then()
                .body("items.kind.subList(0, 2)", contains("CORRECTION", "CORRECTION"))
                .body("items.size()", equalTo(3))
                .body("items[0].reason", equalTo("后续情况"))
                .body("items[0].effects.title", contains("按类别", "柳湾街道逐月"))
                .body("items[0].effects[0].before.figures.deaths", equalTo(2))
                .body("items[0].effects[0].after.figures.deaths", equalTo(5))
                .body("items[1].effects[0].before.keys.category", equalTo("FIRE"))
                .body("items[1].effects[0].after", nullValue())
                .body("items[2].effects.title", contains("按类别"))
                .body("items[2].effects[0].before", nullValue());
    }

    @Test
    void theSameKeyPublishesOnce() {
        String body = BULLETIN.replace("通报", "快讯");
        var request =
                Api.as(OFFICE_B)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "a-release-published-only-once-please-2016")
                        .body(body);
        String first = request.post(RELEASES).then().statusCode(201).extract().path("id");

        String second = request.post(RELEASES).then().statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        Api.as(People.auditor())
                .get(RELEASES + "?division=990102&limit=200")
                .then()
                .body("items.findAll { it.name == '2016年三季度快讯' }.size()", equalTo(1));
        Api.as(People.auditor())
                .accept("application/x-ndjson")
                .get(RELEASES + "?division=990102")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheOfficePublishesAndOnlyItsOwn() {
        publish(People.bureauB(), BULLETIN).then().statusCode(403);
        publish(People.officeA(), BULLETIN).then().statusCode(404); // a table of district B
        publish(OFFICE_B, BULLETIN.replaceFirst("\\{", "{\"division\": \"990101\", "))
                .then()
                .statusCode(404);
        String id = publish(OFFICE_B, BULLETIN).path("id");
        Api.as(People.bureauA()).get(RELEASES + "/" + id).then().statusCode(404);
        Api.as(People.bureauA()).get(RELEASES + "/" + id + "/content").then().statusCode(404);
        Api.as(People.bureauA()).get(RELEASES + "/" + id + "/revisions").then().statusCode(404);
        Api.as(People.bureauA()).get(RELEASES + "/" + id + "/recomputation").then().statusCode(404);
        Api.as(People.bureauA())
                .get(RELEASES + "?limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        Api.as(People.dashboard()).get(RELEASES + "/" + id).then().statusCode(200);
        Api.as(People.dashboard()).get(RELEASES + "/" + id + "/revisions").then().statusCode(403);
    }

    @Test
    void nonsenseIsRefused() {
        publish(OFFICE_B, "{\"name\": \"空\", \"figures\": []}").then().statusCode(400);
        publish(OFFICE_B, BULLETIN.replace("\"month\"", "\"hour\"")).then().statusCode(400);
        publish(OFFICE_B, BULLETIN.replace("2016-09-30", "2016-06-30")).then().statusCode(400);
        publish(OFFICE_B, BULLETIN.replaceFirst("\\{", "{\"asOf\": \"2999-01-01T00:00:00Z\", "))
                .then()
                .statusCode(400);
    }
}
