package org.tocsin.accident.publication.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tocsin.accident.publication.domain.Publication;
import org.tocsin.accident.publication.persistence.PublicationRepository;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** What everybody may read. The years 2003 and 2004 are its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicStatisticsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLIC = "/api/v1/public/statistics";
    private static final String OFFICE = People.officeOf("990100");

    private final PublicationRepository publications;

    PublicStatisticsTest(PublicationRepository publications) {
        this.publications = publications;
    }

    private static Response publish(String bearer, String quarter) {
        return Api.as(bearer)
                .contentType(ContentType.JSON)
                .body("{\"quarter\": \"%s\"}".formatted(quarter))
                .post("/api/v1/statistics/publications");
    }

    private static JsonNode read(String period) throws Exception {
        return JSON.readTree(
                given().get(PUBLIC + "/" + period).then().statusCode(200).extract().asByteArray());
    }

    /** A year such as a district has: much of some kinds, one or two of others. */
    private static List<Historic> year(int year, long seed) {
        Random random = new Random(seed);
        List<Historic> accidents = new ArrayList<>();
        String[] divisions = {
            "990101001", "990101002", "990102001", "990102002", "990101", "990171", "990101001001"
        };
        String[] categories = {"CONSTRUCTION", "ROAD_TRAFFIC", "FIRE", "RAIL_TRAFFIC"};
        for (int i = 0; i < 120; i++) {
            int place = (int) Math.min(6, Math.abs(random.nextGaussian() * 2));
            int category = (int) Math.min(3, Math.abs(random.nextGaussian() * 1.2));
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
            accidents.add(
                    Historic.of(
                            day.toString(),
                            divisions[place],
                            categories[category],
                            random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0));
        }
        return accidents;
    }

    @Test
    @Order(1)
    void nobodyFindsAHiddenNumberInAllThatIsPublic() throws Exception {
        Historic.enter(year(2003, 30));
        for (int quarter = 1; quarter <= 4; quarter++) {
            publish(OFFICE, "2003-Q" + quarter).then().statusCode(201);
        }
        Attacker attacker = new Attacker();
        for (String period : List.of("2003-Q1", "2003-Q2", "2003-Q3", "2003-Q4", "2003")) {
            attacker.learn(read(period));
        }

        assertThat(attacker.hidden()).hasSizeGreaterThan(20);
        assertThat(attacker.shown()).hasSizeGreaterThan(60);
        assertThat(attacker.computed()).isEmpty();
        assertThat(attacker.narrowedToOne()).isEmpty();
        assertThat(attacker.smallNumbersShown(3)).isEmpty();
    }

    @Test
    @Order(2)
    void theAttackerWouldFindWhatIsNotProtected() throws Exception {
        Attacker attacker = new Attacker();
        String careless = read("2003-Q1").toString();
        JsonNode figures = JSON.readTree(careless);
        // one number hidden alone in its table
        for (JsonNode row : figures.path("months")) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) row.path("numbers"))
                    .put("accidents", 7);
        }
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        figures.path("months").get(1).path("numbers"))
                .putNull("accidents");
        ((com.fasterxml.jackson.databind.node.ObjectNode) figures.path("total"))
                .put("accidents", 16);
        attacker.learn(figures);

        assertThat(attacker.computed()).contains("2003-Q1 months 2003-02 accidents");
    }

    @Test
    @Order(3)
    void whatIsRevisedLaterChangesNothingPublic() throws Exception {
        byte[] before = given().get(PUBLIC + "/2003-Q1").asByteArray();
        byte[] year = given().get(PUBLIC + "/2003").asByteArray();

        Historic.enter(List.of(Historic.of("2003-02-14", "990101001", "FIRE", 1)));

        assertThat(given().get(PUBLIC + "/2003-Q1").asByteArray()).isEqualTo(before);
        assertThat(given().get(PUBLIC + "/2003").asByteArray()).isEqualTo(year);
        publish(OFFICE, "2003-Q1").then().statusCode(409);
    }

    @Test
    @Order(4)
    void cachesMayKeepIt() {
        Response answer = given().get(PUBLIC + "/2003-Q2");
        answer.then()
                .header("Cache-Control", containsString("public"))
                .header("Cache-Control", containsString("max-age=3600"));
        given().header("If-None-Match", answer.header("ETag"))
                .get(PUBLIC + "/2003-Q2")
                .then()
                .statusCode(304);
        given().header("Authorization", "Bearer nonsense")
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .body("periods.period", hasItems("2003-Q1", "2003-Q4", "2003"));
    }

    @Test
    @Order(5)
    void aYearWaitsForItsQuarters() {
        publish(OFFICE, "2004-Q1")
                .then()
                .statusCode(201)
                .header("Location", equalTo(PUBLIC + "/2004-Q1"))
                .body("total.accidents", equalTo(0))
                .body("months.key", contains("2004-01", "2004-02", "2004-03"));
        isTold("2004-Q1");
        given().get(PUBLIC + "/2004-Q2").then().statusCode(404);
        given().get(PUBLIC + "/2004").then().statusCode(404);
        given().get(PUBLIC + "/2004-03").then().statusCode(400);
        given().get(PUBLIC + "/2004-Q1?division=990101").then().statusCode(400);
    }

    private void isTold(String quarter) {
        Publication publication = publications.of("990100", quarter).orElseThrow();
        Topic.Seen event =
                Topic.of("tocsin.statistics-release", publication.id().toString(), 1).getFirst();
        assertThat(event.shortType()).isEqualTo("statistics.published.v1");
        assertThat(event.data().get("period").asText()).isEqualTo(quarter);
        EventContract.of("tocsin.statistics-release", event.shortType()).accepts(event.json());
    }

    @Test
    void anOpenQuarterIsNotPublished() {
        publish(OFFICE, LocalDate.now(java.time.Clock.systemUTC()).plusYears(1).getYear() + "-Q1")
                .then()
                .statusCode(422);
        publish(OFFICE, "2003-Q5").then().statusCode(400);
    }

    @Test
    void onlyTheOfficeOfTheWholePublishes() {
        publish(People.officeA(), "2004-Q2").then().statusCode(404);
        publish(People.cityBureau(), "2004-Q2").then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{\"quarter\": \"2004-Q2\"}")
                .post("/api/v1/statistics/publications")
                .then()
                .statusCode(401);
    }
}
