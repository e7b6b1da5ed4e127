package org.tocsin.responsibility.unit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** The directory over HTTP, on a real database, with its events on the real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitApiTest {

    private static final String TOPIC = "tocsin.unit";

    @Test
    void theDemoUnitsAreThereAndTheirEventsHaveReachedTheTopic() {
        Api.as(People.bureauA())
                .get(Api.UNITS + "/" + People.ENTERPRISE_A)
                .then()
                .statusCode(200)
                .body("name", equalTo("东岭精工机械有限公司"))
                .body("industry", equalTo("C3411"))
                .body("parentId", equalTo(People.TOWN_A.toString()));

        Topic.Seen first = Topic.of(TOPIC, People.ENTERPRISE_A.toString(), 1).getFirst();
        assertThat(first.shortType()).isEqualTo("unit.registered.v1");
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.division()).isEqualTo("990101001");
        EventContract.of(TOPIC, first.shortType()).accepts(first.json());
    }

    @Test
    void aUnitIsRegisteredChangedAndTold() {
        String unit = Api.unit(Api.enterprise("登记企业", "990101001", People.TOWN_A));
        Api.as(People.bureauA())
                .get(unit)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("ACTIVE"))
                .body("creditCode", nullValue())
                .body(
                        "allowedTransitions.name",
                        contains(
                                "rename",
                                "appoint-principal",
                                "move",
                                "amend",
                                "merge",
                                "split",
                                "deactivate"));

        change(unit, "{\"change\": \"RENAME\", \"name\": \"更名企业\"}").body("name", equalTo("更名企业"));
        change(unit, "{\"change\": \"APPOINT_PRINCIPAL\", \"principal\": \"王五\"}")
                .body("principal", equalTo("王五"));
        change(
                        unit,
                        """
                        {"change": "MOVE", "parentId": "%s", "division": "990101002"}
                        """
                                .formatted(People.GOVERNMENT_A))
                .body("division", equalTo("990101002"))
                .body("parentId", equalTo(People.GOVERNMENT_A.toString()));
        change(unit, "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}")
                .header("ETag", equalTo("\"4\""))
                .body("status", equalTo("INACTIVE"))
                .body("allowedTransitions", empty());
        Api.step(People.bureauA(), unit, "/changes", "{\"change\": \"RENAME\", \"name\": \"x\"}")
                .then()
                .statusCode(409);

        List<Topic.Seen> events = Topic.of(TOPIC, idOf(unit), 5);
        assertThat(events).extracting(Topic.Seen::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        events.forEach(event -> EventContract.of(TOPIC, event.shortType()).accepts(event.json()));
        assertThat(events.getLast().data().path("active").asBoolean()).isFalse();
        assertThat(events.getLast().data().path("name").asText()).isEqualTo("更名企业");
    }

    @Test
    void theSiblingDistrictDoesNotSeeAUnit() {
        String unit = Api.unit(Api.enterprise("邻区看不见", "990101001", People.TOWN_A));

        Api.as(People.bureauB()).get(unit).then().statusCode(404);
        Api.step(
                        People.bureauB(),
                        unit,
                        "/changes",
                        "\"0\"",
                        "{\"change\": \"RENAME\", \"name\": \"x\"}")
                .then()
                .statusCode(404);
        Api.as(People.bureauB())
                .queryParam("q", "邻区看不见")
                .get(Api.UNITS)
                .then()
                .body("items", empty());
        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("邻区看不见"));
    }

    @Test
    void scopeFollowsTheTableOfDivisionsNotTheDigits() {
        String unit = Api.unit(Api.enterprise("高新区企业", "990171", People.GOVERNMENT_A));

        Api.as(People.leaderA()).get(unit).then().statusCode(200);
        Api.as(People.bureauB()).get(unit).then().statusCode(404);
        Api.as(People.leaderA())
                .queryParam("division", "990101")
                .queryParam("q", "高新区企业")
                .get(Api.UNITS)
                .then()
                .body("items", hasSize(greaterThanOrEqualTo(1)));
    }

    @Test
    void eachRoleSeesWhatItsDutiesNeed() {
        String path = Api.UNITS + "/" + People.ENTERPRISE_A;
        for (String bearer :
                List.of(
                        People.bureauA(),
                        People.departmentA(),
                        People.townA(),
                        People.gridA(),
                        People.enterpriseA(),
                        People.leaderA(),
                        People.officeA(),
                        People.auditor())) {
            Api.as(bearer).get(path).then().statusCode(200);
        }
        for (String bearer :
                List.of(
                        People.departmentOfConstructionA(),
                        People.enterpriseB(),
                        People.bureauB())) {
            Api.as(bearer).get(path).then().statusCode(404);
        }
        Api.as(People.dashboard()).get(path).then().statusCode(403);
        Api.as(People.enterpriseA())
                .queryParam("kind", "ENTERPRISE")
                .get(Api.UNITS)
                .then()
                .body("items.id", everyItem(equalTo(People.ENTERPRISE_A.toString())));
    }

    @Test
    void onlyThoseWhoKeepTheDirectoryWriteInIt() {
        String body = Api.enterprise("无权登记", "990101001", People.TOWN_A);
        for (String bearer :
                List.of(
                        People.townA(),
                        People.gridA(),
                        People.enterpriseA(),
                        People.leaderA(),
                        People.auditor(),
                        People.dashboard())) {
            Api.post(bearer, Api.UNITS, body).then().statusCode(403);
        }
        Api.post(People.departmentOfConstructionA(), Api.UNITS, body).then().statusCode(422);
        Api.as(People.auditor())
                .queryParam("q", "无权登记")
                .get(Api.UNITS)
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyRegistersAUnitWhereTheyCouldNotSeeIt() {
        Api.post(
                        People.bureauA(),
                        Api.UNITS,
                        """
                        {"kind": "GOVERNMENT", "name": "越界", "division": "990102"}
                        """)
                .then()
                .statusCode(403);
        Api.post(People.bureauA(), Api.UNITS, Api.enterprise("越界", "990102001", People.TOWN_B))
                .then()
                .statusCode(422)
                .body("errors.code", contains("parent-unknown"));
        Api.as(People.auditor()).queryParam("q", "越界").get(Api.UNITS).then().body("items", empty());
    }

    @Test
    void theCreditCodeIsCheckedAndUnique() {
        String wrong =
                """
                {"kind": "ENTERPRISE", "name": "代码", "division": "990101001", "creditCode": "%s"}
                """;
        Api.post(People.bureauA(), Api.UNITS, wrong.formatted("91350100M000100Y42"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("credit-code-checksum"))
                .body("errors.pointer", contains("/creditCode"));
        Api.post(People.bureauA(), Api.UNITS, wrong.formatted("91990101MA0000007H"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("credit-code-taken"));
    }

    @Test
    void aMovedWorkshopAnswersToItsNewEnterpriseWithAllThatIsBelowIt() {
        String first = Api.unit(Api.enterprise("原企业", "990101001", People.TOWN_A));
        String second = Api.unit(Api.enterprise("新企业", "990101001", People.TOWN_A));
        String workshop = Api.unit(inside("WORKSHOP", first));
        String team = Api.unit(inside("TEAM", workshop));

        change(workshop, "{\"change\": \"MOVE\", \"parentId\": \"" + idOf(second) + "\"}");

        assertThat(Topic.of(TOPIC, idOf(team), 2)).hasSize(2);
        Api.step(
                        People.bureauA(),
                        workshop,
                        "/changes",
                        "{\"change\": \"MOVE\", \"parentId\": \"" + idOf(team) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-cycle"));
    }

    @Test
    void twoMovesAtOnceNeverMakeACycle() throws Exception {
        for (int round = 0; round < 5; round++) {
            String left = Api.unit(community("左" + round));
            String right = Api.unit(community("右" + round));
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> moves =
                        List.of(() -> moveUnder(left, right), () -> moveUnder(right, left));
                List<Integer> answers = new ArrayList<>();
                for (var move : threads.invokeAll(moves)) {
                    answers.add(move.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(200, 422);
            }
        }
    }

    @Test
    void thePageGoesOnWhereItEndedAndTellsTheCount() {
        for (int i = 0; i < 5; i++) {
            Api.unit(Api.enterprise("分页企业" + i, "990101001", People.TOWN_A));
        }
        var first =
                Api.as(People.bureauA())
                        .queryParam("q", "分页企业")
                        .queryParam("limit", 3)
                        .queryParam("count", true)
                        .get(Api.UNITS);
        first.then()
                .statusCode(200)
                .header("Link", matchesPattern("<.*>; rel=\"next\""))
                .body("items.name", contains("分页企业0", "分页企业1", "分页企业2"))
                .body("count", equalTo(5));

        Api.as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .body("items.name", contains("分页企业3", "分页企业4"))
                .body("next", nullValue());
    }

    @Test
    void theListIsFilteredByParentKindStatusAndTime() {
        String unit = Api.unit(Api.enterprise("筛选企业", "990101001", People.TOWN_A));
        String changedAt = Api.as(People.bureauA()).get(unit).path("changedAt");

        Api.as(People.bureauA())
                .queryParam("parentId", People.TOWN_A)
                .queryParam("kind", "ENTERPRISE")
                .queryParam("status", "ACTIVE")
                .queryParam("updatedSince", changedAt)
                .queryParam("limit", 200)
                .get(Api.UNITS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(idOf(unit)))
                .body("items.kind", everyItem(equalTo("ENTERPRISE")));
        Api.as(People.bureauA())
                .queryParam("kind", "TOWN")
                .get(Api.UNITS)
                .then()
                .body("items.id", not(hasItem(idOf(unit))));
        Api.as(People.bureauA())
                .queryParam("q", "100%")
                .get(Api.UNITS)
                .then()
                .body("items", empty());
    }

    private static int moveUnder(String unit, String parent) {
        return Api.step(
                        People.bureauA(),
                        unit,
                        "/changes",
                        "\"0\"",
                        "{\"change\": \"MOVE\", \"parentId\": \"" + idOf(parent) + "\"}")
                .statusCode();
    }

    private static String community(String name) {
        return """
               {"kind": "COMMUNITY", "name": "%s", "division": "990101001", "parentId": "%s"}
               """
                .formatted(name, People.TOWN_A);
    }

    private static String inside(String kind, String parent) {
        return """
               {"kind": "%s", "name": "内部单位", "division": "990101001", "parentId": "%s"}
               """
                .formatted(kind, UUID.fromString(idOf(parent)));
    }

    private static io.restassured.response.ValidatableResponse change(String unit, String body) {
        return Api.step(People.bureauA(), unit, "/changes", body).then().statusCode(200);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
