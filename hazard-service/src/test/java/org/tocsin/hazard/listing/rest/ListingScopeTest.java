package org.tocsin.hazard.listing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.ListingApi.LISTINGS;
import static org.tocsin.hazard.testing.ListingApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.listing.domain.ListingTransition;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Who sees which listings, and who may do what with them: domain.md §1. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingScopeTest {

    private final Units units;
    private UUID unit;
    private UUID committee;
    private String hazard;
    private String id;

    ListingScopeTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void aProposal() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        hazard = ListingApi.majorHazard(unit);
        id = ListingApi.proposed(hazard, "COUNTY", committee);
    }

    @TestFactory
    Stream<DynamicTest> everyoneSeesTheirOwnPartOfTheWorld() {
        return Stream.of(
                sees("the bureau its district", People.bureauA()),
                sees("the city all districts", People.auditor()),
                sees("the leader the district", People.leaderA()),
                sees("the office the district", People.officeA()),
                sees("the department its industry", People.departmentA()),
                sees("the town its subtree", People.townA()),
                sees("the inspector the grid", People.gridA()),
                sees("the enterprise itself", People.enterpriseOf(unit)),
                misses("the sibling district", People.bureauB()),
                misses("another industry's department", People.departmentOfConstructionA()),
                misses("another enterprise", People.enterpriseOf(UUID.randomUUID())),
                misses(
                        "a token without division or unit",
                        Tokens.of("nobody", "bureau-officer").bearer()));
    }

    @TestFactory
    Stream<DynamicTest> aForeignDivisionFindsNothingToChange() {
        return Stream.of(
                answers(404, "approvals", People.leaderB(), "{}"),
                answers(404, "refusals", People.leaderB(), "{\"reason\": \"x\"}"),
                answers(404, "publications", People.bureauB(), ListingApi.NOTICE),
                answers(404, "acceptance-requests", People.enterpriseB(), ListingApi.DONE),
                answers(404, "acceptances", People.bureauB(), ListingApi.PASSED),
                answers(404, "delistings", People.bureauB(), ListingApi.RESULT));
    }

    @TestFactory
    Stream<DynamicTest> rolesThatMayNotAreForbidden() {
        String proposal = ListingApi.proposalOf(hazard, "CITY", "2099-12-31", committee);
        return Stream.of(
                forbidden("dashboards read no listing", () -> read(People.dashboard())),
                forbidden("auditors propose nothing", () -> propose(People.auditor(), proposal)),
                forbidden("leaders propose nothing", () -> propose(People.leaderA(), proposal)),
                forbidden(
                        "enterprises propose nothing",
                        () -> propose(People.enterpriseOf(unit), proposal)),
                forbidden("inspectors propose nothing", () -> propose(People.gridA(), proposal)),
                answers(403, "approvals", People.bureauA(), "{}"),
                answers(403, "approvals", People.officeA(), "{}"),
                answers(403, "refusals", People.bureauA(), "{\"reason\": \"x\"}"),
                answers(403, "publications", People.leaderA(), ListingApi.NOTICE),
                answers(403, "publications", People.townA(), ListingApi.NOTICE),
                answers(403, "acceptance-requests", People.officeA(), ListingApi.DONE),
                answers(403, "acceptances", People.townA(), ListingApi.PASSED),
                answers(403, "acceptances", People.enterpriseOf(unit), ListingApi.PASSED),
                answers(403, "delistings", People.auditor(), ListingApi.RESULT));
    }

    @Test
    void withoutATokenOnlyThePublicPageAnswers() {
        io.restassured.RestAssured.given().get(LISTINGS).then().statusCode(401);
        io.restassured.RestAssured.given().get(ListingApi.PUBLIC).then().statusCode(200);
    }

    @Test
    void aCountyDecidesNothingAtTheLevelOfTheCity() {
        String city = ListingApi.proposed(hazard, "CITY", units.governmentOfTheCity());

        ListingApi.read(People.leaderA(), city)
                .then()
                .body("allowedTransitions.name", contains("approve", "refuse"))
                .body("allowedTransitions[0].unmet.code", contains("authority-too-low"));
        tooLow(step(People.leaderA(), city, "approvals", "{}"));
        step(People.cityLeader(), city, "approvals", "{}").then().statusCode(200);
        tooLow(step(People.officeA(), city, "publications", ListingApi.NOTICE));
        step(People.cityOffice(), city, "publications", ListingApi.NOTICE).then().statusCode(200);
        ListingApi.rectified(city, unit);
        step(People.enterpriseOf(unit), city, "acceptance-requests", ListingApi.DONE)
                .then()
                .statusCode(200);
        tooLow(step(People.bureauA(), city, "acceptances", ListingApi.PASSED));
        step(People.cityOffice(), city, "acceptances", ListingApi.PASSED).then().statusCode(200);
        tooLow(step(People.bureauA(), city, "delistings", ListingApi.RESULT));
        step(People.cityOffice(), city, "delistings", ListingApi.RESULT).then().statusCode(200);
    }

    @Test
    void aTownOrAZoneIsNoAuthorityForAnyLevelAndTheCityIsOneForTheCountys() {
        String townLeader = Tokens.of("town-leader", "leader").division("990101001").bearer();
        tooLow(step(townLeader, id, "approvals", "{}"));
        step(People.cityLeader(), id, "approvals", "{}").then().statusCode(200);

        String inZone = ListingApi.majorHazard(units.inZoneOfA());
        String zoneListing =
                ListingApi.propose(
                                People.bureauA(),
                                ListingApi.proposalOf(inZone, "COUNTY", "2099-12-31", committee))
                        .path("id");
        String zoneLeader = Tokens.of("zone-leader", "leader").division("990171").bearer();
        tooLow(step(zoneLeader, zoneListing, "approvals", "{}"));
        step(People.leaderA(), zoneListing, "approvals", "{}").then().statusCode(200);
    }

    @Test
    void theStepsOnOfferAreThoseThatTheResourcesAllow() {
        Map<String, Set<String>> allowed =
                Arrays.stream(ListingTransitionResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                        .collect(
                                Collectors.toMap(
                                        ListingScopeTest::pathOf,
                                        method ->
                                                Set.of(
                                                        method.getAnnotation(RolesAllowed.class)
                                                                .value())));

        assertThat(
                        Arrays.stream(ListingTransition.values())
                                .collect(
                                        Collectors.toMap(
                                                ListingTransition::path, ListingTransition::roles)))
                .isEqualTo(allowed);
    }

    private static String pathOf(Method method) {
        return method.getAnnotation(Path.class).value().substring(1);
    }

    private static void tooLow(io.restassured.response.Response response) {
        response.then().statusCode(422).body("errors.code", contains("authority-too-low"));
    }

    private DynamicTest sees(String what, String bearer) {
        String own = id;
        return DynamicTest.dynamicTest(
                what,
                () -> {
                    assertThat(ListingApi.read(bearer, own).statusCode()).isEqualTo(200);
                    assertThat(newest(bearer)).contains(own);
                });
    }

    private DynamicTest misses(String what, String bearer) {
        String own = id;
        return DynamicTest.dynamicTest(
                what + " does not",
                () -> {
                    assertThat(ListingApi.read(bearer, own).statusCode()).isEqualTo(404);
                    assertThat(newest(bearer)).doesNotContain(own);
                });
    }

    private static List<String> newest(String bearer) {
        return as(bearer).queryParam("limit", 200).get(LISTINGS).path("items.id");
    }

    private DynamicTest answers(int status, String path, String bearer, String body) {
        String own = id;
        return DynamicTest.dynamicTest(
                path + " " + status,
                () ->
                        assertThat(step(bearer, own, path, "\"0\"", body).statusCode())
                                .isEqualTo(status));
    }

    private int read(String bearer) {
        return ListingApi.read(bearer, id).statusCode();
    }

    private static int propose(String bearer, String body) {
        return ListingApi.propose(bearer, body).statusCode();
    }

    private static DynamicTest forbidden(String what, IntSupplier status) {
        return DynamicTest.dynamicTest(what, () -> assertThat(status.getAsInt()).isEqualTo(403));
    }
}
