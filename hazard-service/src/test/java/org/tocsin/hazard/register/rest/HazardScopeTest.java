package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.hazard.register.domain.HazardTransition;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Who sees which hazards, and who may do what with them: domain.md §1. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardScopeTest {

    private final Units units;

    HazardScopeTest(Units units) {
        this.units = units;
    }

    @TestFactory
    Stream<DynamicTest> everyoneSeesTheirOwnPartOfTheWorld() {
        UUID unit = units.inTownA();
        String id = Api.reported(unit);
        String otherGrid = Api.reported(units.in("990101001", "C3411", "990101001-G02"));
        String zone = Api.reported(units.inZoneOfA());
        return Stream.of(
                sees("the bureau its district", People.bureauA(), id),
                sees("the bureau the zone below its district", People.bureauA(), zone),
                sees("the city all districts", People.auditor(), id),
                sees("the leader the district", People.leaderA(), id),
                sees("the office the district", People.officeA(), id),
                sees("the department its industry", People.departmentA(), id),
                sees("the town its subtree", People.townA(), id),
                sees("the inspector the grid", People.gridA(), id),
                sees("the enterprise itself", People.enterpriseOf(unit), id),
                misses("the sibling district", People.bureauB(), id),
                misses("another industry's department", People.departmentOfConstructionA(), id),
                misses("the town another town's zone", People.townA(), zone),
                misses("the inspector another grid", People.gridA(), otherGrid),
                misses("another enterprise", People.enterpriseOf(UUID.randomUUID()), id),
                misses(
                        "a token without division or unit",
                        Tokens.of("nobody", "bureau-officer").bearer(),
                        id));
    }

    @Test
    void theSiblingDistrictCountsWithoutThem() {
        UUID unit = units.inTownA();
        Api.reported(unit);

        assertThat(count(People.bureauA(), unit)).isEqualTo(1);
        assertThat(count(People.bureauB(), unit)).isZero();
        as(People.bureauB())
                .accept("application/x-ndjson")
                .queryParam("unitId", unit)
                .get(HAZARDS)
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    @Test
    void aGridInspectorKeepsSeeingWhatTheyReported() {
        UUID unit = units.in("990101001", "C3411", "990101001-G09");
        String inspector =
                Tokens.of("roaming", "grid-inspector")
                        .division("990101001")
                        .grids("990101001-G09")
                        .bearer();
        String body = Api.reportOf(unit, "x").replace("EXPERT", "GRID_INSPECTOR");
        String id = Api.report(inspector, body).then().statusCode(201).extract().path("id");

        String moved =
                Tokens.of("roaming", "grid-inspector")
                        .division("990101001")
                        .grids("990101001-G08")
                        .bearer();
        Api.read(moved, id).then().statusCode(200);
        Api.read(People.gridA(), id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid-inspector", "enterprise-officer", "department-officer"})
    void aNarrowDutyWithoutItsClaimCoversNothing(String duty) {
        String id = Api.reported(units.inTownA());
        String careless = Tokens.of("careless", duty).division("990101").bearer();

        Api.read(careless, id).then().statusCode(404);
        as(careless).get(HAZARDS).then().statusCode(200).body("items", hasSize(0));
    }

    @TestFactory
    Stream<DynamicTest> rolesThatMayNotReadOrWriteAreForbidden() {
        UUID unit = units.inTownA();
        String id = Api.reported(unit);
        String report = Api.reportOf(unit, "x");
        return Stream.of(
                forbidden(
                        "dashboards read feeds",
                        () -> Api.read(People.dashboard(), id).statusCode()),
                forbidden(
                        "dashboards list nothing",
                        () -> as(People.dashboard()).get(HAZARDS).statusCode()),
                forbidden(
                        "auditors write nothing",
                        () -> Api.report(People.auditor(), report).statusCode()),
                forbidden(
                        "leaders report nothing",
                        () -> Api.report(People.leaderA(), report).statusCode()),
                forbidden(
                        "towns order nothing",
                        () ->
                                Api.step(People.townA(), id, "rectification-orders", Api.ORDER)
                                        .statusCode()),
                forbidden(
                        "enterprises verify nothing",
                        () ->
                                Api.step(People.enterpriseOf(unit), id, "verifications", "{}")
                                        .statusCode()),
                forbidden(
                        "officers hand in no evidence",
                        () ->
                                Api.step(People.bureauA(), id, "evidence", Api.EVIDENCE)
                                        .statusCode()),
                forbidden(
                        "towns do not grade",
                        () ->
                                Api.step(
                                                People.townA(),
                                                id,
                                                "verifications",
                                                "{\"grade\":\"MAJOR\"}")
                                        .statusCode()));
    }

    @Test
    void anEnterpriseReportsItsOwnSelfCheckAndNothingElse() {
        UUID unit = units.inTownA();
        String own = People.enterpriseOf(unit);
        String selfCheck = Api.reportOf(unit, "x").replace("EXPERT", "SELF_CHECK");

        Api.report(own, selfCheck).then().statusCode(201);
        Api.report(own, Api.reportOf(unit, "x")).then().statusCode(422);
        Api.report(own, Api.reportOf(units.inTownA(), "x").replace("EXPERT", "SELF_CHECK"))
                .then()
                .statusCode(422)
                .body("errors.code", hasSize(1))
                .body("errors[0].code", equalTo("unit-unknown"));
    }

    @Test
    void theStepsOnOfferAreThoseThatTheResourcesAllow() {
        Map<String, Set<String>> allowed =
                Stream.of(HazardTransitionResource.class, HazardRectificationResource.class)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                        .collect(
                                Collectors.toMap(
                                        HazardScopeTest::pathOf,
                                        method ->
                                                Set.of(
                                                        method.getAnnotation(RolesAllowed.class)
                                                                .value())));

        Map<String, Set<String>> offered =
                Arrays.stream(HazardTransition.values())
                        .collect(Collectors.toMap(HazardTransition::path, HazardTransition::roles));

        assertThat(offered).isEqualTo(allowed);
    }

    private static String pathOf(Method method) {
        return method.getAnnotation(Path.class).value().substring(1);
    }

    private static DynamicTest sees(String what, String bearer, String id) {
        return DynamicTest.dynamicTest(
                what,
                () -> {
                    assertThat(Api.read(bearer, id).statusCode()).isEqualTo(200);
                    assertThat(newest(bearer)).contains(id);
                });
    }

    private static DynamicTest misses(String what, String bearer, String id) {
        return DynamicTest.dynamicTest(
                what + " does not",
                () -> {
                    assertThat(Api.read(bearer, id).statusCode()).isEqualTo(404);
                    assertThat(newest(bearer)).doesNotContain(id);
                });
    }

    private static List<String> newest(String bearer) {
        return as(bearer).queryParam("limit", 200).get(HAZARDS).path("items.id");
    }

    private static DynamicTest forbidden(String what, java.util.function.IntSupplier status) {
        return DynamicTest.dynamicTest(what, () -> assertThat(status.getAsInt()).isEqualTo(403));
    }

    private static int count(String bearer, UUID unit) {
        return as(bearer)
                .queryParam("unitId", unit)
                .queryParam("count", true)
                .get(HAZARDS)
                .path("count");
    }
}
