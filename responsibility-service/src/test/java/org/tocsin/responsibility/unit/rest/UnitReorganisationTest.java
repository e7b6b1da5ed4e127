package org.tocsin.responsibility.unit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.responsibility.unit.rest.Directory.below;
import static org.tocsin.responsibility.unit.rest.Directory.change;
import static org.tocsin.responsibility.unit.rest.Directory.enterprise;
import static org.tocsin.responsibility.unit.rest.Directory.idOf;
import static org.tocsin.responsibility.unit.rest.Directory.merge;
import static org.tocsin.responsibility.unit.rest.Directory.today;
import static org.tocsin.responsibility.unit.rest.Directory.uuid;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** Units that become one, and one that becomes several. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitReorganisationTest {

    private static final String TOPIC = "tocsin.unit";

    @Test
    void twoUnitsMergeIntoAThirdWithAllThatIsBelowThem() {
        String into = enterprise("存续企业");
        String first = enterprise("并入一");
        String second = enterprise("并入二");
        String workshop = below(first, "WORKSHOP", "一车间");
        String team = below(workshop, "TEAM", "一班组");

        change(into, merge(first, second))
                .statusCode(200)
                .body("kin.id", containsInAnyOrder(idOf(first), idOf(second)));

        Api.as(People.bureauA())
                .get(first)
                .then()
                .body("status", equalTo("INACTIVE"))
                .body("successorId", equalTo(idOf(into)))
                .body("inactiveReason", equalTo("合并重组"))
                .body("allowedTransitions", empty());
        Api.as(People.bureauA()).get(workshop).then().body("parentId", equalTo(idOf(into)));
        Api.as(People.bureauA())
                .get(first + "/changes")
                .then()
                .body("items[0].step", equalTo("MERGED"))
                .body("items[0].touched.units.name", contains("一车间"));
        String changeId =
                Api.as(People.bureauA()).get(first + "/changes").path("items[0].changeId");
        for (String unit : List.of(into, second, workshop, team)) {
            Api.as(People.bureauA())
                    .get(unit + "/changes")
                    .then()
                    .body("items[0].changeId", equalTo(changeId));
        }
        Topic.Seen ended = Topic.of(TOPIC, idOf(first), 2).getLast();
        EventContract.of(TOPIC, ended.shortType()).accepts(ended.json());
        assertThat(ended.data().path("active").asBoolean()).isFalse();
        assertThat(ended.data().path("successorId").asText()).isEqualTo(idOf(into));
        assertThat(Topic.of(TOPIC, idOf(team), 2).getLast().data().path("parentId").asText())
                .isEqualTo(idOf(workshop));
    }

    @Test
    void aMergerThatTheTreeForbidsChangesNothing() {
        String enterprise = enterprise("母企业");
        String subsidiary = below(enterprise, "ENTERPRISE", "子企业");
        String ended = enterprise("已停用");
        change(ended, "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}").statusCode(200);

        refused(subsidiary, merge(enterprise), "unit-cycle");
        refused(enterprise, merge(enterprise), "merge-kind");
        refused(enterprise, merge("/" + People.TOWN_A), "merge-kind");
        refused(enterprise, merge(ended), "unit-inactive");
        refused(enterprise, merge("/" + People.ENTERPRISE_B), "unit-unknown");
        change(enterprise, "{\"change\": \"MERGE\", \"unitIds\": []}").statusCode(400);

        for (String unit : List.of(enterprise, subsidiary)) {
            Api.as(People.bureauA())
                    .get(unit)
                    .then()
                    .body("status", equalTo("ACTIVE"))
                    .body("kin", empty());
        }
        assertThat(Topic.of(TOPIC, idOf(subsidiary), 1)).hasSize(1);
    }

    @Test
    void aUnitSplitsAndGoesOn() {
        String unit = enterprise("分立企业");
        String workshop = below(unit, "WORKSHOP", "铸造车间");

        String part =
                change(
                                unit,
                                """
                                {"change": "SPLIT", "dissolve": false, "parts": [
                                  {"name": "新铸造厂", "principal": "钱七", "riskClass": "ORANGE", "childIds": ["%s"]}]}
                                """
                                        .formatted(uuid(workshop)))
                        .statusCode(200)
                        .body("status", equalTo("ACTIVE"))
                        .body("kin.name", contains("新铸造厂"))
                        .extract()
                        .path("kin[0].id");

        Api.as(People.bureauA())
                .get(Api.UNITS + "/" + part)
                .then()
                .body("predecessorId", equalTo(idOf(unit)))
                .body("parentId", equalTo(People.TOWN_A.toString()))
                .body("industry", equalTo("C3411"))
                .body("riskClass", equalTo("ORANGE"))
                .body("successorId", nullValue());
        Api.as(People.bureauA()).get(workshop).then().body("parentId", equalTo(part));
        Topic.Seen born = Topic.of(TOPIC, part, 1).getFirst();
        assertThat(born.shortType()).isEqualTo("unit.registered.v1");
        assertThat(born.data().path("predecessorId").asText()).isEqualTo(idOf(unit));
    }

    @Test
    void aUnitThatDissolvesLeavesNothingBehind() {
        String unit = enterprise("解散企业");
        String one = below(unit, "WORKSHOP", "甲车间");
        String two = below(unit, "WORKSHOP", "乙车间");
        String body =
                """
                {"change": "SPLIT", "dissolve": true, "basis": {"reason": "新设分立"}, "parts": [
                  {"name": "甲厂", "childIds": ["%s"]}, {"name": "乙厂", "childIds": [%s]}]}
                """;

        refused(unit, body.formatted(uuid(one), ""), "active-children");
        refused(unit, body.formatted(People.TOWN_A, ""), "not-a-child");
        Api.as(People.bureauA()).queryParam("q", "甲厂").get(Api.UNITS).then().body("items", empty());

        change(unit, body.formatted(uuid(one), "\"" + uuid(two) + "\""))
                .statusCode(200)
                .body("status", equalTo("INACTIVE"))
                .body("kin.name", containsInAnyOrder("甲厂", "乙厂"));
    }

    @Test
    void anEndNamesTheAgreementsThatStayAsTheyWere() {
        String unit = enterprise("有责任书的企业");
        String agreement =
                Api.post(
                                People.officeA(),
                                Api.AGREEMENTS,
                                Api.draft(
                                        People.TOWN_A,
                                        uuid(unit),
                                        today().toString(),
                                        "2099-12-31"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.issue(People.officeA(), agreement).then().statusCode(200);
        Api.as(People.bureauA())
                .get(unit + "/touched")
                .then()
                .statusCode(200)
                .body("ties.id", contains(idOf(agreement)))
                .body("ties.as", contains("SUBORDINATE"));

        change(unit, "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}").statusCode(200);

        Api.as(People.bureauA())
                .get(unit + "/changes")
                .then()
                .body("items[0].touched.ties.status", contains("ISSUED"));
        Api.as(People.officeA())
                .get(agreement)
                .then()
                .body("status", equalTo("ISSUED"))
                .body("subordinate.name", equalTo("有责任书的企业"));
    }

    @Test
    void anActiveUnitBelowIsNamedWhereItKeepsTheOneAboveFromEnding() {
        String unit = enterprise("有车间的企业");
        below(unit, "WORKSHOP", "留守车间");

        Api.as(People.bureauA())
                .get(unit)
                .then()
                .body(
                        "allowedTransitions.find { it.name == 'deactivate' }.unmet.code",
                        contains("active-children"))
                .body(
                        "allowedTransitions.find { it.name == 'deactivate' }.unmet.message",
                        hasItem("尚有 1 个未停用的下级单位：留守车间"));
        refused(unit, "{\"change\": \"DEACTIVATE\", \"reason\": \"x\"}", "active-children");
    }

    @Test
    void twoMergersIntoEachOtherLeaveOneUnit() throws Exception {
        String left = enterprise("互并左");
        String right = enterprise("互并右");

        assertThat(atOnce(() -> changed(left, merge(right)), () -> changed(right, merge(left))))
                .containsExactlyInAnyOrder(200, 412);

        Api.as(People.bureauA())
                .queryParam("q", "互并")
                .queryParam("active", true)
                .get(Api.UNITS)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void nothingIsRegisteredUnderAUnitThatEndsAtThatMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            String unit = enterprise("终止中" + round);
            List<Integer> answers =
                    atOnce(
                            () -> changed(unit, "{\"change\": \"DEACTIVATE\", \"reason\": \"x\"}"),
                            () ->
                                    Api.post(
                                                    People.bureauA(),
                                                    Api.UNITS,
                                                    """
                                                    {"kind": "WORKSHOP", "name": "赶上的车间", "division": "990101001", "parentId": "%s"}
                                                    """
                                                            .formatted(idOf(unit)))
                                            .statusCode());
            assertThat(answers).isIn(List.of(200, 422), List.of(422, 201));
        }
    }

    private static int changed(String unit, String body) {
        return Api.step(People.bureauA(), unit, "/changes", "\"0\"", body).statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static void refused(String unit, String body, String code) {
        change(unit, body).statusCode(422).body("errors.code", contains(code));
    }
}
