package org.tocsin.hazard.listing.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.ListingApi.PUBLIC;
import static org.tocsin.hazard.testing.ListingApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** The public page: what is on it, what is not, and that caches may keep it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PublicListingTest {

    private final Units units;
    private final Directory directory;
    private final MovableClock clock;
    private UUID unit;
    private UUID committee;
    private String name;

    PublicListingTest(Units units, Directory directory, MovableClock clock) {
        this.units = units;
        this.directory = directory;
        this.clock = clock;
    }

    /** A name of its own keeps the tests' listings apart. */
    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        name = "东岭百分百%" + unit + "厂";
        rename(name);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void showsWhatIsListedAndNothingElse() {
        String id = listed("2099-12-31");

        Response shown = given().get(PUBLIC + "/" + id);

        shown.then()
                .statusCode(200)
                .body("listingNo", containsString("GP-990101-"))
                .body("level", equalTo("COUNTY"))
                .body("levelName", equalTo("县级挂牌"))
                .body("unitName", equalTo(name))
                .body("division", equalTo("990101001"))
                .body("divisionName", equalTo("东岭镇"))
                .body("noticeNo", equalTo("东安委办〔2026〕12号"))
                .body("noticeText", equalTo("二号车间安全出口不足，限期整改。"))
                .body("deadline", equalTo("2099-12-31"))
                .body("overdue", equalTo(false))
                .body("statusName", equalTo("已挂牌"))
                .body("publishedOn", equalTo(Moments.today(clock).toString()))
                .body("result", nullValue());
        assertThat(shown.<Map<String, Object>>path("$").keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "listingNo",
                        "level",
                        "levelName",
                        "unitName",
                        "division",
                        "divisionName",
                        "noticeNo",
                        "noticeText",
                        "deadline",
                        "overdue",
                        "status",
                        "statusName",
                        "publishedOn",
                        "acceptanceRequestedOn",
                        "acceptedOn",
                        "result",
                        "delistedOn");
    }

    /** The hazard's description and the reason of the proposal name people; so do the decisions. */
    @Test
    void namesNobody() {
        String id = listed("2099-12-31");
        end(id);

        for (String page :
                List.of(given().get(PUBLIC + "/" + id).asString(), ours("").asString())) {
            assertThat(page)
                    .contains(id)
                    .doesNotContain("王建国", "李卫东", "涉及员工", "安全出口堵塞", "出口一处")
                    .doesNotContain("town-a", "leader-a", "office-a", "officer-of");
        }
    }

    @Test
    void hidesWhatIsNotListedYetOrNeverWas() {
        String hazard = ListingApi.majorHazard(unit);
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        isHidden(id);
        step(People.leaderA(), id, "approvals", "{}");
        isHidden(id);
        String refused = ListingApi.proposed(hazard, "CITY", units.governmentOfTheCity());
        step(People.cityLeader(), refused, "refusals", "{\"reason\": \"无需挂牌\"}");
        isHidden(refused);

        step(People.officeA(), id, "publications", ListingApi.NOTICE);
        ours("").then().body("items.id", contains(id));
        for (String status : List.of("PROPOSED", "APPROVED", "REFUSED")) {
            ours("&status=" + status).then().statusCode(200).body("items.id", empty());
        }
    }

    private void isHidden(String id) {
        given().get(PUBLIC + "/" + id).then().statusCode(404);
        ours("").then().statusCode(200).body("items.id", empty());
    }

    @Test
    void showsTheResult() {
        String id = listed("2099-12-31");
        end(id);

        given().header("Accept-Language", "en")
                .get(PUBLIC + "/" + id)
                .then()
                .body("status", equalTo("DELISTED"))
                .body("statusName", equalTo("Delisted"))
                .body("divisionName", equalTo("Dongling Town"))
                .body("result", equalTo("隐患已消除，予以摘牌。"))
                .body("acceptedOn", equalTo(Moments.today(clock).toString()))
                .body("delistedOn", equalTo(Moments.today(clock).toString()));
        ours("&status=DELISTED").then().body("items.id", contains(id));
        ours("&status=LISTED").then().body("items.id", empty());
    }

    @Test
    void isFilteredByDivisionLevelAndPartOfTheName() {
        String id = listed("2099-12-31");

        ours("&division=990101&level=COUNTY").then().body("items.id", contains(id));
        ours("&division=990100").then().body("items.id", contains(id));
        ours("&division=990102").then().body("items.id", empty());
        ours("&level=CITY").then().body("items.id", empty());
        given().queryParam("q", "%" + unit).get(PUBLIC).then().body("items.id", contains(id));
        given().queryParam("q", "_" + unit).get(PUBLIC).then().body("items.id", empty());
    }

    @Test
    void keepsTheNameOfTheNotice() {
        String id = listed("2099-12-31");
        rename("改名后的企业");

        given().get(PUBLIC + "/" + id).then().body("unitName", equalTo(name));
    }

    @Test
    void isPagedByKeyset() {
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            listed.add(listed("2099-12-31"));
        }

        Response first = ours("&limit=2");
        first.then().body("items.id", contains(listed.get(2), listed.get(1)));
        String next = first.path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.id", contains(listed.get(0)))
                .body("next", nullValue());
        given().urlEncodingEnabled(false)
                .get(next.replace("cursor=", "cursor=x"))
                .then()
                .statusCode(400);
    }

    @Test
    void cachesMayKeepItAndAskWhetherItChanged() {
        String id = listed("2099-12-31");
        for (String path : List.of(PUBLIC + "/" + id, PUBLIC + "?q=" + unit)) {
            Response first = given().get(path);
            String tag = first.getHeader("ETag");
            assertThat(first.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(String.join(",", first.getHeaders().getValues("Vary")))
                    .contains("Accept-Language");
            Response again = given().header("If-None-Match", tag).get(path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.getHeader("ETag")).isEqualTo(tag);
            assertThat(again.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(
                            given().header("If-None-Match", tag)
                                    .header("Accept-Language", "en")
                                    .get(path)
                                    .statusCode())
                    .isEqualTo(200);
        }

        String tag = given().get(PUBLIC + "/" + id).getHeader("ETag");
        String pageTag = ours("").getHeader("ETag");
        clock.advanceTo(java.time.Instant.parse("2100-01-01T00:00:00Z"));
        given().header("If-None-Match", tag)
                .get(PUBLIC + "/" + id)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
        given().header("If-None-Match", pageTag)
                .queryParam("q", unit)
                .get(PUBLIC)
                .then()
                .statusCode(200);
        ours("&overdue=true").then().body("items.id", contains(id));
        ours("&overdue=false").then().body("items.id", empty());
    }

    @Test
    void aTokenMakesNoDifference() {
        String id = listed("2099-12-31");
        String bearer = Tokens.of("nobody", "bureau-officer").bearer();

        given().header("Authorization", bearer)
                .queryParam("q", unit)
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @TestFactory
    Stream<DynamicTest> badInput() {
        return Stream.of(
                bad("an unknown parameter", "?unitId=" + unit),
                bad("an unknown status", "?status=HIDDEN"),
                bad("an unknown level", "?level=TOWN"),
                bad("a division that is none", "?division=abc"),
                bad("a limit that is too large", "?limit=201"),
                bad("a sort key that is not published", "?sort=reason"),
                bad("a keyword that is too long", "?q=" + "x".repeat(101)));
    }

    private static DynamicTest bad(String what, String query) {
        return DynamicTest.dynamicTest(
                what,
                () ->
                        given().get(PUBLIC + query)
                                .then()
                                .statusCode(400)
                                .contentType("application/problem+json"));
    }

    @Test
    void anIdThatNobodyKnowsIsNotFound() {
        given().get(PUBLIC + "/" + Ids.next())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get(PUBLIC + "/x").then().statusCode(404);
    }

    @Test
    void nothingCanBeChangedHere() {
        given().contentType("application/json")
                .body("{}")
                .post(PUBLIC)
                .then()
                .statusCode(405)
                .header("Allow", containsString("GET"));
    }

    private String listed(String deadline) {
        return ListingApi.listed(ListingApi.majorHazard(unit), committee, deadline);
    }

    private void end(String id) {
        ListingApi.rectified(id, unit);
        step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE);
        step(People.bureauA(), id, "acceptances", ListingApi.PASSED).then().statusCode(200);
        step(People.officeA(), id, "delistings", ListingApi.RESULT).then().statusCode(200);
    }

    private Response ours(String more) {
        return given().get(PUBLIC + "?q=" + unit + more);
    }

    private void rename(String newName) {
        directory.learn(
                unit,
                new UnitState(
                        "ENTERPRISE",
                        newName,
                        "990101001",
                        "C3411",
                        "990101001-G01",
                        null,
                        true,
                        null,
                        null,
                        null));
    }
}
