package org.tocsin.hazard.listing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.ListingApi.LISTINGS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Lists and exports of listings. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingListTest {

    private final Units units;
    private UUID unit;
    private String hazard;
    private String county;
    private String city;

    ListingListTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void twoListings() {
        unit = units.inTownA();
        hazard = ListingApi.majorHazard(unit);
        county = ListingApi.listed(hazard, units.committeeOfA(), "2098-06-30");
        city = ListingApi.proposed(hazard, "CITY", units.governmentOfTheCity());
    }

    @Test
    void areFiltered() {
        list("").body("items.id", contains(city, county)).body("next", nullValue());
        list("&status=LISTED").body("items.id", contains(county));
        list("&status=LISTED&status=PROPOSED").body("items.id", contains(city, county));
        list("&level=CITY").body("items.id", contains(city));
        list("&hazardId=" + hazard).body("items.id", contains(city, county));
        list("&division=990101").body("items.id", contains(city, county));
        list("&division=990102").body("items.id", empty());
        list("&dueBefore=2098-07-01").body("items.id", contains(county));
        list("&overdue=false").body("items.id", contains(city, county));
        list("&overdue=true").body("items.id", empty());
        list("&acceptanceOverdue=false").body("items.id", contains(city, county));
        list("&acceptanceOverdue=true").body("items.id", empty());
        list("&updatedSince=2098-01-01T00:00:00Z").body("items.id", empty());
    }

    @Test
    void areSortedAndPaged() {
        list("&sort=deadline").body("items.id", contains(county, city));
        list("&sort=-listingNo").body("items.id", contains(city, county));
        Response first = list("&limit=1&count=true").extract().response();
        assertThat(first.<Integer>path("count")).isEqualTo(2);
        as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .body("items.id", contains(county));
    }

    @Test
    void showNamesWhereTheyAreAskedFor() {
        list("&expand=names&level=COUNTY")
                .body("items[0].unitName", equalTo("东岭精工机械有限公司"))
                .body("items[0].supervisingUnitName", equalTo("东岭区安全生产委员会"))
                .body("items[0].levelName", equalTo("县级挂牌"))
                .body("items[0].statusName", equalTo("已挂牌"));
        list("&level=COUNTY").body("items[0].unitName", nullValue());
    }

    @Test
    void areExportedWithinTheScope() {
        String csv =
                as(People.bureauA())
                        .accept("text/csv")
                        .queryParam("unitId", unit)
                        .get(LISTINGS)
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("filename*"))
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(county, city, "二号车间安全出口不足");
        as(People.bureauB())
                .accept("application/x-ndjson")
                .queryParam("unitId", unit)
                .get(LISTINGS)
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    @Test
    void anUnchangedListingIsNotSentAgain() {
        String tag = ListingApi.read(People.bureauA(), county).getHeader("ETag");

        as(People.bureauA())
                .header("If-None-Match", tag)
                .get(LISTINGS + "/" + county)
                .then()
                .statusCode(304);
    }

    @TestFactory
    Stream<DynamicTest> badInput() {
        return Stream.of("q=x", "status=GONE", "level=TOWN", "dueBefore=x", "sort=reason")
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query,
                                        () ->
                                                as(People.bureauA())
                                                        .get(LISTINGS + "?" + query)
                                                        .then()
                                                        .statusCode(400)
                                                        .contentType("application/problem+json")));
    }

    private ValidatableResponse list(String query) {
        return as(People.bureauA())
                .get(LISTINGS + "?unitId=" + unit + query)
                .then()
                .statusCode(200);
    }
}
