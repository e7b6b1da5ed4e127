package org.tocsin.accident.rate.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Rates and what they divide by. The years 2013 and 2014 of district B are its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RateTest {

    private static final String DENOMINATORS = "/api/v1/statistics/denominators";
    private static final String RATES =
            "/api/v1/statistics/accident-rates?division=990102&year=2013";
    private static final String OFFICE_B = People.officeOf("990102");
    private static boolean loaded;

    @BeforeEach
    void theYear() {
        if (loaded) {
            return;
        }
        loaded = true;
        Historic.enter(
                List.of(
                        Historic.of("2013-01-05", "990102001", "COAL_MINE", 3),
                        Historic.of("2013-02-05", "990102001", "CONSTRUCTION", 4),
                        Historic.of("2013-03-05", "990102002", "ROAD_TRAFFIC", 5),
                        Historic.of("2013-04-05", "990102002", "FIRE", 6)));
    }

    private static Response enter(String bearer, String path, String tag, String body) {
        var request = Api.as(bearer).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(DENOMINATORS + "/" + path);
    }

    private static String figure(String value) {
        return "{\"value\": %s, \"source\": \"西川区统计公报\"}".formatted(value);
    }

    @Test
    void eachRateHasItsDeathsItsFormulaAndItsDenominator() {
        for (String[] kind :
                new String[][] {
                    {"GDP", "900"}, {"EMPLOYED_PERSONS", "350000"}, {"COAL_OUTPUT", "7.5"}
                }) {
            enter(OFFICE_B, "990102/2013/" + kind[0], "\"0\"", figure(kind[1]))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("version", equalTo(1));
        }

        Response answer = Api.as(People.bureauB()).get(RATES);

        answer.then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("rates.deaths", contains(18, 7, 5, 3))
                .body("rates[0].value", equalTo(0.02f)) // 18 / 900
                .body("rates[1].value", equalTo(2.0f)) // 7 / 350000 * 100000
                .body("rates[1].denominator.source", equalTo("西川区统计公报"))
                .body("rates[2].value", nullValue())
                .body("rates[2].reason", equalTo("DENOMINATOR_MISSING"))
                .body("rates[3].value", equalTo(0.4f)) // 3 / 7.5
                .body("rates[3].formula", equalTo("deaths / COAL_OUTPUT"));
        assertThat(answer.asString()).contains("\"value\":0.020", "\"value\":2.000");
        Api.as(People.bureauB())
                .get((String) answer.path("rates[1].records"))
                .then()
                .body("items.deaths", contains(4, 3));
        assertThat(Api.as(People.bureauB()).get((String) answer.path("self")).asByteArray())
                .isEqualTo(answer.asByteArray());
        laterEntriesDoNotChangeThePast(answer);
    }

    private static void laterEntriesDoNotChangeThePast(Response before) {
        enter(OFFICE_B, "990102/2013/GDP", "\"0\"", figure("1")).then().statusCode(412);
        enter(OFFICE_B, "990102/2013/GDP", null, figure("1")).then().statusCode(428);
        enter(OFFICE_B, "990102/2013/GDP", "\"1\"", figure("1800"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        Api.as(People.bureauB()).get(RATES).then().body("rates[0].value", equalTo(0.01f));
        String asOf = before.path("asOf");
        assertThat(Api.as(People.bureauB()).get(RATES + "&asOf=" + asOf).asByteArray())
                .isEqualTo(before.asByteArray());
        Api.as(People.bureauB())
                .get(DENOMINATORS + "/990102/2013/GDP?asOf=" + asOf)
                .then()
                .body("value", equalTo(900.0f));
        Api.as(People.auditor())
                .get(DENOMINATORS + "?division=990102&year=2013")
                .then()
                .body("items.kind.size()", equalTo(3));
        Api.as(People.auditor())
                .accept("text/csv")
                .get(DENOMINATORS + "?division=990102&year=2013")
                .then()
                .statusCode(200);
    }

    @Test
    void aDenominatorOfZeroMakesNoRate() {
        enter(OFFICE_B, "990102/2014/GDP", "\"0\"", figure("0")).then().statusCode(200);

        Api.as(People.bureauB())
                .get("/api/v1/statistics/accident-rates?division=990102&year=2014")
                .then()
                .body("rates[0].reason", equalTo("DENOMINATOR_ZERO"));
    }

    @Test
    void onlyTheOfficeOfTheDivisionEntersThem() {
        enter(People.bureauB(), "990102/2014/COAL_OUTPUT", "\"0\"", figure("1"))
                .then()
                .statusCode(403);
        enter(People.officeA(), "990102/2014/COAL_OUTPUT", "\"0\"", figure("1"))
                .then()
                .statusCode(404);
        Api.as(People.bureauA()).get(DENOMINATORS + "/990102/2014/GDP").then().statusCode(404);
        Api.as(People.bureauA()).get(RATES).then().statusCode(404);
        Api.as(People.enterpriseA()).get(RATES).then().statusCode(403);
    }

    @Test
    void whoSeesOnlyAnIndustryGetsNoRateOfAll() {
        String narrowed =
                Tokens.of("bureau-c", "bureau-officer").division("990102").industries("C").bearer();

        Api.as(narrowed).get(RATES).then().statusCode(403);
    }

    @Test
    void nonsenseIsRefused() {
        enter(OFFICE_B, "990102/2014/GDP", "\"0\"", figure("-1")).then().statusCode(400);
        enter(OFFICE_B, "990102/2014/GDP", "\"0\"", "{\"value\": 1}").then().statusCode(400);
        enter(OFFICE_B, "990102/99/GDP", "\"0\"", figure("1")).then().statusCode(400);
        Api.as(People.bureauB()).get(RATES + "&month=3").then().statusCode(400);
    }
}
