package org.tocsin.hazard.tip.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Tips.TIPS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Tips;
import org.tocsin.hazard.testing.Units;
import org.tocsin.hazard.tip.domain.TipTransition;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What staff do with tips, and who may do what: ADR 0014. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TipHandlingTest {

    private static final String NAME = "欧阳举报";
    private static final String PHONE = "13755501234";

    private final Units units;

    TipHandlingTest(Units units) {
        this.units = units;
    }

    @Test
    void aConfirmedTipBecomesAHazardThatDoesNotTellWhoFiledIt() {
        UUID unit = units.inTownA();
        String id = Tips.filed(Tips.named("出口上锁", NAME, PHONE));
        accepted(id);

        String hazard =
                Tips.step(People.bureauA(), id, "verifications", Tips.confirmed(unit))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("CONFIRMED"))
                        .body("steps.transition", contains("ACCEPT", "VERIFY"))
                        .body("steps[1].signedBy", equalTo("李局长"))
                        .body("hazardId", notNullValue())
                        .extract()
                        .path("hazardId");

        Response shown = Api.read(People.enterpriseOf(unit), hazard);
        shown.then()
                .statusCode(200)
                .body("source", equalTo("PUBLIC_TIP"))
                .body("status", equalTo("REPORTED"))
                .body("unitId", equalTo(unit.toString()))
                .body("description", equalTo("安全出口上锁"))
                .body("reportedByName", equalTo("bureau-a"));
        assertThat(shown.asString()).doesNotContain(NAME, PHONE, id, "出口上锁,", "工业路");
        as(People.bureauA())
                .queryParam("hazardId", hazard)
                .get(TIPS)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void ofManyWhoConfirmAtOnceOneMakesTheHazard() {
        UUID unit = units.inTownA();
        String id = Tips.filed(Tips.anonymous("x"));
        String tag = accepted(id).extract().header("ETag");

        List<Integer> answers =
                IntStream.range(0, 5)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Tips.step(
                                                                        People.bureauA(),
                                                                        id,
                                                                        "verifications",
                                                                        tag,
                                                                        Tips.confirmed(unit))
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        int hazards =
                as(People.bureauA())
                        .queryParam("unitId", unit)
                        .queryParam("count", true)
                        .get(Api.HAZARDS)
                        .path("count");
        assertThat(hazards).isEqualTo(1);
    }

    @Test
    void aVerificationThatIsRefusedMakesNoHazard() {
        String id = Tips.filed(Tips.anonymous("x"));
        accepted(id);

        problem(
                        Tips.step(
                                People.bureauA(),
                                id,
                                "verifications",
                                Tips.confirmed(units.inTownB())),
                        422,
                        "rule-broken")
                .body("errors.code", contains("unit-unknown"));
        problem(
                        Tips.step(
                                People.bureauA(),
                                id,
                                "verifications",
                                "{\"result\": \"CONFIRMED\", \"note\": \"x\"}"),
                        422,
                        "rule-broken")
                .body("errors", hasSize(3));

        Tips.read(People.bureauA(), id)
                .then()
                .body("status", equalTo("VERIFYING"))
                .body("hazardId", nullValue());
    }

    @Test
    void deathsGoToTheCountyGovernmentBeforeAnythingElse() {
        String id = Tips.filed(Tips.fatal("两人死亡未上报"));

        Tips.read(People.bureauA(), id)
                .then()
                .body("allowedTransitions.name", contains("accept", "forward"))
                .body("allowedTransitions[0].href", equalTo(TIPS + "/" + id + "/acceptances"))
                .body("allowedTransitions[0].unmet.code", contains("county-government-first"))
                .body("allowedTransitions[1].unmet", empty());
        problem(Tips.step(People.bureauA(), id, "acceptances", Tips.ACCEPT), 422, "rule-broken")
                .body("errors.code", contains("county-government-first"));
        problem(
                Tips.step(People.bureauA(), id, "forwardings", Tips.TO_DEPARTMENT),
                422,
                "rule-broken");

        Tips.step(People.clerkA(), id, "forwardings", Tips.TO_GOVERNMENT)
                .then()
                .statusCode(200)
                .body("status", equalTo("FORWARDED"))
                .body("steps[0].authority", equalTo("COUNTY_GOVERNMENT"))
                .body("steps[0].receiver", equalTo("东岭区人民政府"));
        Tips.step(People.bureauA(), id, "acceptances", Tips.ACCEPT).then().statusCode(200);
        Tips.step(People.bureauA(), id, "verifications", Tips.NOT_CONFIRMED)
                .then()
                .statusCode(200)
                .body("status", equalTo("NOT_CONFIRMED"));
        Tips.step(People.clerkA(), id, "answers", Tips.ANSWER)
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("outcome", equalTo("NOT_CONFIRMED"))
                .body("answeredAt", notNullValue())
                .body("allowedTransitions", empty());
    }

    @TestFactory
    Stream<DynamicTest> everyoneSeesTheirOwnPartOfTheWorld() {
        String id = Tips.filed(Tips.anonymous("x"));
        UUID unit = units.inTownA();
        String ofUnit =
                Tips.filed(
                        Tips.anonymous("x")
                                .replace("\"place\"", "\"unitId\": \"" + unit + "\", \"place\""));
        return Stream.of(
                sees("the clerk the district", People.clerkA(), id),
                sees("the bureau the district", People.bureauA(), id),
                sees("the town its subtree", People.townA(), id),
                sees("the leader the district", People.leaderA(), id),
                sees("the auditor the city", People.auditor(), id),
                sees("the department its industry", People.departmentA(), ofUnit),
                misses("the sibling's clerk", People.clerkB(), id),
                misses("the sibling's bureau", People.bureauB(), id),
                misses("the department what names no unit", People.departmentA(), id),
                misses("another department", People.departmentOfConstructionA(), ofUnit),
                misses(
                        "an officer who belongs to the enterprise",
                        Tokens.of("both", "enterprise-officer", "town-officer")
                                .division("990101001")
                                .unit(unit)
                                .bearer(),
                        ofUnit),
                misses(
                        "a token without division",
                        Tokens.of("nobody", "bureau-officer").bearer(),
                        id));
    }

    @TestFactory
    Stream<DynamicTest> rolesThatHaveNoBusinessWithTipsAreForbidden() {
        String id = Tips.filed(Tips.anonymous("x"));
        return Stream.of(
                        Map.entry("enterprises", People.enterpriseA()),
                        Map.entry("grid inspectors", People.gridA()),
                        Map.entry("the committee's office", People.officeA()),
                        Map.entry("dashboards", People.dashboard()))
                .flatMap(
                        who ->
                                Stream.of(
                                        forbidden(
                                                who.getKey() + " read none",
                                                () -> Tips.read(who.getValue(), id).statusCode()),
                                        forbidden(
                                                who.getKey() + " list none",
                                                () -> as(who.getValue()).get(TIPS).statusCode()),
                                        forbidden(
                                                who.getKey() + " not even none that is not there",
                                                () ->
                                                        Tips.read(
                                                                        who.getValue(),
                                                                        UUID.randomUUID()
                                                                                .toString())
                                                                .statusCode())));
    }

    @TestFactory
    Stream<DynamicTest> stepsOfOthersDutiesAreForbidden() {
        String id = Tips.filed(Tips.anonymous("x"));
        return Stream.of(
                step("leaders accept nothing", People.leaderA(), id, "acceptances", Tips.ACCEPT),
                step(
                        "auditors forward nothing",
                        People.auditor(),
                        id,
                        "forwardings",
                        Tips.TO_DEPARTMENT),
                step(
                        "clerks verify nothing",
                        People.clerkA(),
                        id,
                        "verifications",
                        Tips.NOT_CONFIRMED),
                step("officers answer nobody", People.bureauA(), id, "answers", Tips.ANSWER));
    }

    @Test
    void theSiblingDistrictTakesNoStep() {
        String id = Tips.filed(Tips.anonymous("x"));

        problem(
                Tips.step(People.bureauB(), id, "acceptances", "\"0\"", Tips.ACCEPT),
                404,
                "not-found");
        problem(Tips.read(People.bureauA(), UUID.randomUUID().toString()), 404, "not-found");
        Tips.read(People.bureauA(), id).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        String id = Tips.filed(Tips.anonymous("x"));

        problem(
                as(People.bureauA())
                        .contentType(ContentType.JSON)
                        .body(Tips.ACCEPT)
                        .post(TIPS + "/" + id + "/acceptances"),
                428,
                "precondition-required");
        problem(
                Tips.step(People.bureauA(), id, "acceptances", "\"7\"", Tips.ACCEPT),
                412,
                "stale-version");
        problem(
                Tips.step(People.bureauA(), id, "verifications", Tips.NOT_CONFIRMED),
                409,
                "wrong-state");
        Tips.read(People.bureauA(), id)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("RECEIVED"));
    }

    @TestFactory
    Stream<DynamicTest> badStepsAreRefused() {
        String id = Tips.filed(Tips.anonymous("x"));
        return Stream.of(
                bad(id, "forwardings", "{}", "invalid-request"),
                bad(
                        id,
                        "forwardings",
                        Tips.TO_DEPARTMENT.replace("OTHER_DEPARTMENT", "MAYOR"),
                        "malformed-request"),
                bad(
                        id,
                        "forwardings",
                        Tips.TO_DEPARTMENT.replace("消防救援大队", "长".repeat(201)),
                        "invalid-request"),
                bad(id, "acceptances", "{\"note\": \"a\\u0000\"}", "invalid-request"),
                bad(id, "acceptances", "{\"colour\": 1}", "malformed-request"));
    }

    @Test
    void aRepeatedStepGivesTheSameAnswer() {
        String id = Tips.filed(Tips.anonymous("x"));
        String key = UUID.randomUUID().toString();

        Response first = keyed(id, key);
        Response again = keyed(id, key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response keyed(String id, String key) {
        return as(People.bureauA())
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Tips.ACCEPT)
                .post(TIPS + "/" + id + "/acceptances");
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        String fatal = Tips.filed(Tips.fatal("x"));
        String plain = Tips.filed(Tips.anonymous("x"));

        as(People.bureauA())
                .queryParam("concernsDeaths", true)
                .queryParam("status", "RECEIVED")
                .queryParam("division", "990101001")
                .queryParam("expand", "names")
                .get(TIPS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(fatal))
                .body("items.id", not(hasItem(plain)))
                .body("items[0].statusName", equalTo("已收到"));
        Response first = as(People.bureauA()).queryParam("limit", 1).get(TIPS);
        first.then().body("items.id", contains(plain));
        as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", contains(fatal));
        problem(as(People.bureauA()).queryParam("reporter", "x").get(TIPS), 400, "invalid-request");
        problem(as(People.bureauA()).accept("text/csv").get(TIPS), 406, "not-acceptable");
    }

    @Test
    void theStepsOnOfferAreThoseThatTheResourcesAllow() {
        Map<String, Set<String>> allowed =
                Arrays.stream(TipTransitionResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                        .collect(
                                Collectors.toMap(
                                        method ->
                                                method.getAnnotation(Path.class)
                                                        .value()
                                                        .substring(1),
                                        method ->
                                                Set.of(
                                                        method.getAnnotation(RolesAllowed.class)
                                                                .value())));

        assertThat(
                        Arrays.stream(TipTransition.values())
                                .collect(
                                        Collectors.toMap(
                                                TipTransition::path, TipTransition::roles)))
                .isEqualTo(allowed);
    }

    private static ValidatableResponse accepted(String id) {
        return Tips.step(People.bureauA(), id, "acceptances", Tips.ACCEPT)
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFYING"));
    }

    private static DynamicTest sees(String what, String bearer, String id) {
        return DynamicTest.dynamicTest(
                what,
                () -> {
                    assertThat(Tips.read(bearer, id).statusCode()).isEqualTo(200);
                    assertThat(listed(bearer)).contains(id);
                });
    }

    private static DynamicTest misses(String what, String bearer, String id) {
        return DynamicTest.dynamicTest(
                what + " does not",
                () -> {
                    assertThat(Tips.read(bearer, id).statusCode()).isEqualTo(404);
                    assertThat(listed(bearer)).doesNotContain(id);
                });
    }

    private static List<String> listed(String bearer) {
        return as(bearer).queryParam("limit", 200).get(TIPS).path("items.id");
    }

    private static DynamicTest forbidden(String what, IntSupplier status) {
        return DynamicTest.dynamicTest(what, () -> assertThat(status.getAsInt()).isEqualTo(403));
    }

    private static DynamicTest step(
            String what, String bearer, String id, String path, String body) {
        return forbidden(what, () -> Tips.step(bearer, id, path, body).statusCode());
    }

    private static DynamicTest bad(String id, String path, String body, String slug) {
        return DynamicTest.dynamicTest(
                path + " " + slug,
                () -> problem(Tips.step(People.bureauA(), id, path, body), 400, slug));
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + slug));
    }
}
