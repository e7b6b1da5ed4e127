package org.tocsin.responsibility.measure.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** Measures over HTTP: their way, their roles, who sees what, and what is told of them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MeasureApiTest {

    private static final String TOPIC = "tocsin.measure";

    @Test
    void anOfficeProposesALeaderDecidesAndTheFollowUpIsSeenThrough() {
        UUID unit = Enforcement.enterprise("约谈企业");
        String measure = Enforcement.proposed("INTERVIEW", unit);
        Api.as(People.leaderA())
                .get(measure + "?expand=names")
                .then()
                .statusCode(200)
                .body("measureNo", matchesPattern("CS-990101-\\d{4}-\\d{6}"))
                .body("kindName", equalTo("约谈"))
                .body("allowedTransitions.name", contains("decide", "reject", "withdraw"))
                .body("allowedTransitions[2].unmet[0].code", equalTo("office-needed"))
                .body("grounds[0].basis", containsString("第七十八条"));
        Enforcement.inEffect(measure, Enforcement.followUp(Enforcement.today()));
        Api.step(People.officeA(), measure, "/follow-up-closures", "{\"conclusion\": \"完成\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("follow-up-open"));
        String done = "{\"number\": 1, \"note\": \"已报送\", \"document\": \"东精安〔2026〕3号\"}";
        Api.step(Enforcement.officerOf(unit), measure, "/follow-up-completions", done)
                .then()
                .statusCode(200)
                .body("followUps[0].note", equalTo("已报送"));
        Api.step(People.officeA(), measure, "/follow-up-closures", "{\"conclusion\": \"完成\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("FOLLOWED_UP"))
                .body("steps.transition", hasSize(5))
                .body("allowedTransitions", empty());
        List<Topic.Seen> told = Topic.of(TOPIC, Enforcement.idOf(measure), 6);
        assertThat(told)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "measure.proposed.v1",
                        "measure.decided.v1",
                        "measure.notified.v1",
                        "measure.in-effect.v1",
                        "measure.follow-up-completed.v1",
                        "measure.followed-up.v1");
        told.forEach(event -> EventContract.of(TOPIC, event.shortType()).accepts(event.json()));
        assertThat(told).extracting(Topic.Seen::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whoDoesWhatNotTheirsIsRefusedAndNothingHappens() {
        UUID unit = Enforcement.enterprise("角色企业");
        String body = Enforcement.proposal("INTERVIEW", unit);
        for (String bearer :
                List.of(
                        People.leaderA(),
                        People.townA(),
                        Enforcement.officerOf(unit),
                        People.auditor())) {
            Api.post(bearer, Enforcement.MEASURES, body).then().statusCode(403);
        }
        Api.post(People.dashboard(), Enforcement.MEASURES, body).then().statusCode(403);
        Api.as(People.dashboard()).get(Enforcement.MEASURES).then().statusCode(403);
        given().get(Enforcement.MEASURES).then().statusCode(401);
        String measure = Enforcement.proposed("INTERVIEW", unit);
        Api.step(People.officeA(), measure, "/decisions", Enforcement.decision())
                .then()
                .statusCode(403);
        Api.step(People.leaderA(), measure, "/effects", "{\"note\": \"x\"}").then().statusCode(403);
        Api.step(People.officeA(), measure, "/effects", "{\"note\": \"x\"}").then().statusCode(409);
        Api.as(People.officeA()).get(measure).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void scopeHoldsAndAnEnterpriseHearsOfAMeasureFromTheDecisionOn() {
        UUID unit = Enforcement.enterprise("范围企业");
        String measure = Enforcement.proposed("CIRCULAR", unit);
        String own = Enforcement.officerOf(unit);
        Api.as(own).get(measure).then().statusCode(404);
        Api.as(own).get(Enforcement.MEASURES).then().body("items", empty());
        for (String bearer : List.of(People.officeB(), People.leaderB(), People.enterpriseB())) {
            Api.as(bearer).get(measure).then().statusCode(404);
            Api.as(bearer)
                    .get(Enforcement.MEASURES + "?unitId=" + unit)
                    .then()
                    .body("items", empty());
        }
        Api.step(People.leaderB(), measure, "/decisions", "\"0\"", Enforcement.decision())
                .then()
                .statusCode(404);
        Api.step(People.leaderA(), measure, "/decisions", Enforcement.decision())
                .then()
                .statusCode(200);
        Api.as(own).get(measure).then().statusCode(200).body("status", equalTo("DECIDED"));
        Api.as(own).get(Enforcement.MEASURES).then().body("items", hasSize(1));
        Api.as(People.townA())
                .get(Enforcement.MEASURES + "?unitId=" + unit)
                .then()
                .body("items.id", contains(Enforcement.idOf(measure)));
        Api.as(People.departmentOfConstructionA()).get(measure).then().statusCode(404);
    }

    @Test
    void theProposedEventIsForAuthoritiesOnly() {
        String measure = Enforcement.proposed("CIRCULAR", Enforcement.enterprise("事件企业"));
        Topic.Seen first = Topic.of(TOPIC, Enforcement.idOf(measure), 1).getFirst();
        assertThat(first.division()).isEqualTo("990101001");
        assertThat(first.json()).doesNotContain("office-a", "重大隐患逾期", "主要负责人");
    }

    @Test
    void badInputIsNamedAndChangesNothing() {
        UUID unit = Enforcement.enterprise("输入企业");
        String good = Enforcement.proposal("INTERVIEW", unit);
        Api.post(People.officeA(), Enforcement.MEASURES, good.replace("INTERVIEW", "FINE"))
                .then()
                .statusCode(400);
        Api.post(People.officeA(), Enforcement.MEASURES, good.replace("\"post\"", "\"name\""))
                .then()
                .statusCode(400);
        Api.post(
                        People.officeA(),
                        Enforcement.MEASURES,
                        good.replace("/api/v1/hazards", "http://x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/grounds/0/recordHref"));
        Api.post(
                        People.officeA(),
                        Enforcement.MEASURES,
                        good.replace(unit.toString(), People.ENTERPRISE_B.toString()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-unknown"));
        Api.post(
                        People.officeA(),
                        Enforcement.MEASURES,
                        good.replace(
                                "\"recordHref\": \"/api/v1/hazards/01990000-0000-7000-8000-0000000000f1\"",
                                "\"factId\": \"" + UUID.randomUUID() + "\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/grounds/0/factId"));
        Api.post(
                        People.officeA(),
                        Enforcement.MEASURES,
                        Enforcement.proposal("BLACKLIST", People.TOWN_A))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("enterprises-only"));
        Api.as(People.officeA())
                .get(Enforcement.MEASURES + "?kinds=CIRCULAR")
                .then()
                .statusCode(400);
        Api.as(People.officeA()).get(Enforcement.MEASURES + "?status=GONE").then().statusCode(400);
        Api.as(People.officeA())
                .get(Enforcement.MEASURES + "?unitId=" + unit)
                .then()
                .body("items", empty());
    }

    @Test
    void aChangeNeedsTheVersionAndTheDecisionItsDays() {
        String measure = Enforcement.proposed("INTERVIEW", Enforcement.enterprise("版本企业"));
        Api.post(People.leaderA(), measure + "/rejections", "{\"reason\": \"x\"}")
                .then()
                .statusCode(428);
        Api.step(People.leaderA(), measure, "/rejections", "\"7\"", "{\"reason\": \"x\"}")
                .then()
                .statusCode(412);
        String late = Enforcement.decision(Enforcement.followUp(Enforcement.today().minusDays(1)));
        Api.step(People.leaderA(), measure, "/decisions", late)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/followUps/0/dueOn"));
        Api.step(People.leaderA(), measure, "/rejections", "{\"reason\": \" \"}")
                .then()
                .statusCode(400);
        Api.step(People.leaderA(), measure, "/rejections", "{\"reason\": \"情节轻微\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
    }

    @Test
    void listsAreFilteredSortedAndExported() {
        UUID unit = Enforcement.enterprise("措施出表企业");
        Enforcement.proposed("CIRCULAR", unit);
        String talk = Enforcement.proposed("INTERVIEW", unit);
        Enforcement.inEffect(talk, Enforcement.followUp(Enforcement.today()));
        String of = Enforcement.MEASURES + "?unitId=" + unit;
        Api.as(People.auditor())
                .get(of + "&sort=measureNo&limit=1")
                .then()
                .body("items", hasSize(1));
        Api.as(People.auditor())
                .get(of + "&kind=INTERVIEW&status=IN_EFFECT&followUpOverdue=false&division=990101")
                .then()
                .body("items.id", contains(Enforcement.idOf(talk)));
        Api.as(People.auditor()).get(of + "&followUpOverdue=true").then().body("items", empty());
        String csv =
                Api.as(People.auditor())
                        .accept("text/csv")
                        .get(of + "&expand=names")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).contains("通报批评", "约谈").contains("措施出表企业");
        assertThat(csv.lines()).hasSize(3);
    }
}
