package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;

/** Limits are split down the tree and never add up to more than there is (层层分解). */
@QuarkusTest
@WithTestResource(RealServers.class)
class CascadeTest {

    private static final String OFFICE = People.officeA();

    private String parent;

    @BeforeEach
    void aDistrictHoldsTen() {
        parent =
                Cascades.issued(
                        People.cityOffice(), Cascades.draft(People.CITY, People.GOVERNMENT_A, 10));
    }

    private Cascades.Draft child(int deaths) {
        return Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, deaths).under(parent);
    }

    private UUID town(String name) {
        String unit =
                Api.unit(
                        """
                        {"kind": "TOWN", "name": "%s", "division": "990101001", "parentId": "%s"}
                        """
                                .formatted(name, People.GOVERNMENT_A));
        return UUID.fromString(Cascades.idOf(unit));
    }

    private Cascades.Draft child(UUID unit, int deaths) {
        return Cascades.draft(People.GOVERNMENT_A, unit, deaths).under(parent);
    }

    @Test
    void whatAddsUpToMoreIsNotIssuedAndSaysByHowMuch() {
        Cascades.issued(OFFICE, child(6));
        String second = Cascades.drafted(OFFICE, child(town("石桥"), 7));

        Api.issue(OFFICE, second)
                .then()
                .statusCode(422)
                .body("errors.code", contains("limit-split"))
                .body("errors.pointer", contains("/limits/0/limit"))
                .body(
                        "errors[0].message",
                        allOf(
                                containsString("合计 13"),
                                containsString("限额 10"),
                                containsString("超出 3")));
        Api.as(OFFICE).get(second).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void withAReasonItIsIssuedAndTheReasonIsSignedAndShown() {
        Cascades.issued(OFFICE, child(6));
        String second = Cascades.drafted(OFFICE, child(town("高新"), 7));
        Api.step(OFFICE, second, "/limit-overrides", "{\"reason\": \"新增园区\"}")
                .then()
                .statusCode(200)
                .body("cascade.overrideReason", equalTo("新增园区"));

        Api.issue(OFFICE, second).then().statusCode(200);

        assertThat(new String(Api.content(OFFICE, second), StandardCharsets.UTF_8))
                .contains("\"limitOverrideReason\":\"新增园区\"")
                .contains("\"parentAgreementId\":\"" + Cascades.idOf(parent) + "\"");
        Api.as(OFFICE)
                .get(parent + "/cascade")
                .then()
                .statusCode(200)
                .body("shown", equalTo(3))
                .body("truncated", equalTo(false))
                .body("root.limits[0].limit", equalTo(10))
                .body("root.limits[0].allotted", equalTo(13))
                .body("root.limits[0].remaining", equalTo(-3))
                .body("root.limits[0].exceeded", equalTo(true))
                .body("root.children.overrideReason", hasItem("新增园区"));
        Api.step(OFFICE, second, "/limit-overrides", "{\"reason\": \"x\"}").then().statusCode(409);
    }

    @Test
    void twoIssuedAtTheSameTimeAreAddedUpAllTheSame() throws Exception {
        List<String> drafts =
                List.of(
                        Cascades.drafted(OFFICE, child(6)),
                        Cascades.drafted(OFFICE, child(town("一街道"), 6)),
                        Cascades.drafted(OFFICE, child(town("二街道"), 6)));
        try (var together = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> issues =
                    drafts.stream()
                            .<Callable<Integer>>map(
                                    draft -> () -> Api.issue(OFFICE, draft).statusCode())
                            .toList();
            List<Integer> answers =
                    together.invokeAll(issues).stream().map(CascadeTest::answer).sorted().toList();
            assertThat(answers).containsExactly(200, 422, 422);
        }
    }

    private static int answer(java.util.concurrent.Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHasEndedNoLongerCounts() {
        String first = Cascades.issued(OFFICE, child(6));
        Api.step(
                        OFFICE,
                        first,
                        "/terminations",
                        "{\"reason\": \"撤并\", \"documentNo\": \"东安委办〔2026〕7号\"}")
                .then()
                .statusCode(200)
                .body("endDocumentNo", equalTo("东安委办〔2026〕7号"));

        Cascades.issued(OFFICE, child(10));

        Api.as(OFFICE)
                .get(parent + "/cascade")
                .then()
                .body("root.limits[0].remaining", equalTo(0))
                .body("root.childCount", equalTo(1));
    }

    @Test
    void theViewIsBoundedAndSaysSo() {
        Cascades.issued(OFFICE, child(1));
        Cascades.issued(OFFICE, child(town("三街道"), 1));

        Api.as(OFFICE)
                .get(parent + "/cascade?most=2")
                .then()
                .body("shown", equalTo(2))
                .body("truncated", equalTo(true))
                .body("root.childCount", equalTo(2))
                .body("root.limits[0].allotted", equalTo(2));
        Api.as(OFFICE)
                .get(parent + "/cascade?depth=0")
                .then()
                .body("shown", equalTo(1))
                .body("truncated", equalTo(false));
        Api.as(OFFICE).get(parent + "/cascade?most=0").then().statusCode(400);
        Api.as(People.officeB()).get(parent + "/cascade").then().statusCode(404);
        Api.as(People.gridA()).get(parent + "/cascade").then().statusCode(403);
    }

    @Test
    void theParentBindsTheSuperiorInTheSamePeriod() {
        refused(child(1).json("2025-01-01", "2026-12-31"), "parent-period");
        refused(
                Cascades.draft(People.TOWN_A, People.ENTERPRISE_A, 1).under(parent).json(),
                "parent-party");
        String draft = Cascades.drafted(OFFICE, child(1));
        refused(
                Cascades.draft(People.TOWN_A, People.ENTERPRISE_A, 1).under(draft).json(),
                "parent-not-binding");
        String unknown = Api.AGREEMENTS + "/" + UUID.randomUUID();
        refused(
                Cascades.draft(People.TOWN_A, People.ENTERPRISE_A, 1).under(unknown).json(),
                "parent-unknown");
    }

    /** A parent has been issued before its child is drafted: no way leads back up. */
    @Test
    void noCycleCanBeMade() {
        String down =
                Cascades.drafted(
                        OFFICE, Cascades.draft(People.GOVERNMENT_A, People.COMMITTEE_A, 1));
        refused(
                Cascades.draft(People.COMMITTEE_A, People.GOVERNMENT_A, 1).under(down).json(),
                "parent-not-binding");
        Api.issue(OFFICE, down).then().statusCode(200);
        String up =
                Cascades.issued(
                        OFFICE,
                        Cascades.draft(People.COMMITTEE_A, People.GOVERNMENT_A, 1).under(down));
        Api.as(OFFICE).get(down).then().body("cascade.parentAgreementId", nullValue());
        Api.as(OFFICE).get(down + "/cascade").then().body("shown", equalTo(2));
        Api.as(OFFICE).get(up + "/cascade").then().body("shown", equalTo(1));
    }

    @Test
    void anEnterpriseSplitsDownToThePersonByItself() {
        String town = Cascades.issued(OFFICE, child(4));
        String enterprise =
                Cascades.issued(
                        OFFICE, Cascades.draft(People.TOWN_A, People.ENTERPRISE_A, 2).under(town));
        UUID workshop = inside("WORKSHOP", "一车间", People.ENTERPRISE_A);
        UUID person = inside("PERSON", "班长 赵六", workshop);
        String officer = People.enterpriseA();
        String shop =
                Cascades.issued(
                        officer,
                        Cascades.draft(People.ENTERPRISE_A, workshop, 1).under(enterprise));
        Cascades.issued(officer, Cascades.draft(workshop, person, 0).under(shop));

        Api.as(OFFICE)
                .get(parent + "/cascade")
                .then()
                .body("shown", equalTo(5))
                .body(
                        "root.children[0].children[0].children[0].children[0].unit.kind",
                        equalTo("PERSON"));
        Api.post(
                        officer,
                        Api.AGREEMENTS,
                        Cascades.draft(People.TOWN_A, People.ENTERPRISE_A, 1).json())
                .then()
                .statusCode(422);
        Api.post(OFFICE, Api.AGREEMENTS, Cascades.draft(workshop, People.ENTERPRISE_B, 1).json())
                .then()
                .statusCode(422);
    }

    private static UUID inside(String kind, String name, UUID above) {
        return UUID.fromString(
                Cascades.idOf(
                        Api.unit(
                                """
                                {"kind": "%s", "name": "%s", "division": "990101001", "parentId": "%s"}
                                """
                                        .formatted(kind, name, above))));
    }

    private static void refused(String draft, String code) {
        Api.post(OFFICE, Api.AGREEMENTS, draft)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code));
    }
}
