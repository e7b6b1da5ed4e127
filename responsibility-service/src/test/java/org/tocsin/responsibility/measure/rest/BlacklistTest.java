package org.tocsin.responsibility.measure.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.measure.app.MeasureSweep;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** The blacklist: public while it has effect, left by removal or by time. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BlacklistTest {

    private final MeasureSweep sweep;
    private final Enforcement enforcement;

    BlacklistTest(MeasureSweep sweep, Enforcement enforcement) {
        this.sweep = sweep;
        this.enforcement = enforcement;
    }

    private static List<Map<String, Object>> shown(String name) {
        return given().queryParam("q", name)
                .get("/api/v1/public/blacklist-entries")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .extract()
                .path("items");
    }

    @Test
    void everybodySeesItFromTheFirstDayAndOnlyWhatIsPublic() {
        String measure = Enforcement.proposed("BLACKLIST", Enforcement.enterprise("公示企业甲"));
        Api.step(People.leaderA(), measure, "/decisions", Enforcement.decision());
        assertThat(shown("公示企业甲")).isEmpty();
        Api.step(People.officeA(), measure, "/effects", "{\"note\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("notification-needed"));
        Api.step(People.officeA(), measure, "/notifications", Enforcement.notification());
        Api.step(People.officeA(), measure, "/effects", "{\"note\": \"已列入\"}")
                .then()
                .statusCode(200);
        Map<String, Object> entry = shown("公示企业甲").getFirst();
        LocalDate today = Enforcement.today();
        assertThat(entry)
                .containsEntry("ground", "重大事故隐患逾期未整改")
                .containsEntry("decidedBy", "东岭区安全生产委员会")
                .containsEntry("from", today.toString())
                .containsEntry("until", today.plusMonths(12).minusDays(1).toString())
                .containsEntry("divisionName", "东岭镇");
        assertThat(entry.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "measureNo",
                        "unitName",
                        "creditCode",
                        "division",
                        "divisionName",
                        "ground",
                        "basis",
                        "decisionNo",
                        "decidedBy",
                        "from",
                        "until");
        given().header("Authorization", "Bearer rubbish")
                .get("/api/v1/public/blacklist-entries?division=990102")
                .then()
                .statusCode(200);
        given().get("/api/v1/public/blacklist-entries?unit=x").then().statusCode(400);
    }

    @Test
    void anEnterpriseAsksToBeRemovedAnOfficerLooksAndALeaderDecides() {
        String measure = Enforcement.proposed("BLACKLIST", Enforcement.enterprise("移出企业乙"));
        Enforcement.inEffect(measure);
        String unit = Api.as(People.officeA()).get(measure).path("unitId");
        String own = Enforcement.officerOf(UUID.fromString(unit));
        String asking = "{\"grounds\": \"已全部整改\", \"document\": \"材料1\"}";
        Api.step(People.enterpriseA(), measure, "/removal-requests", "\"3\"", asking)
                .then()
                .statusCode(404);
        Api.step(own, measure, "/removal-requests", asking)
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVAL_REQUESTED"));
        assertThat(shown("移出企业乙")).hasSize(1);
        String opinion = "{\"opinion\": \"NOT_RECOMMENDED\", \"note\": \"仍有一项未验收\"}";
        Api.step(People.bureauA(), measure, "/removal-reviews", opinion).then().statusCode(200);
        String no = "{\"granted\": false, \"reason\": \"待验收后再申请\"}";
        Api.step(People.leaderA(), measure, "/removal-decisions", no)
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_EFFECT"))
                .body("removal.granted", equalTo(false));
        Api.step(own, measure, "/removal-requests", asking).then().statusCode(200);
        Api.step(People.bureauA(), measure, "/removal-reviews", opinion.replace("NOT_", ""));
        String yes = "{\"granted\": true, \"reason\": \"同意\"}";
        Api.step(People.leaderA(), measure, "/removal-decisions", yes)
                .then()
                .statusCode(200)
                .body("status", equalTo("LIFTED"));
        assertThat(shown("移出企业乙")).isEmpty();
        assertThat(Topic.of("tocsin.measure", Enforcement.idOf(measure), 10))
                .extracting(Topic.Seen::shortType)
                .endsWith(
                        "measure.removal-refused.v1",
                        "measure.removal-requested.v1",
                        "measure.removal-reviewed.v1",
                        "measure.lifted.v1");
    }

    /** As after a long downtime, on several instances at once. */
    @Test
    void itExpiresOnceAfterItsLastDayAndIsNotPublicEvenBeforeTheSweep() {
        String measure = Enforcement.proposed("BLACKLIST", Enforcement.enterprise("期满企业丙"));
        Enforcement.inEffect(measure);
        UUID id = UUID.fromString(Enforcement.idOf(measure));
        enforcement.age(
                "update measure set effective_until = curdate() + interval 1 day where id = :id",
                id);
        sweep.sweep();
        Api.as(People.officeA()).get(measure).then().body("status", equalTo("IN_EFFECT"));
        enforcement.age(
                "update measure set effective_from = curdate() - interval 400 day,"
                        + " effective_until = curdate() - interval 40 day where id = :id",
                id);
        assertThat(shown("期满企业丙")).isEmpty();
        Enforcement.onSeveralInstances(sweep::sweep);
        Api.as(People.officeA()).get(measure).then().body("status", equalTo("EXPIRED"));
        List<Topic.Seen> told = Topic.of("tocsin.measure", id.toString(), 5);
        assertThat(told.getLast().shortType()).isEqualTo("measure.expired.v1");
        assertThat(told.getLast().sequence()).isEqualTo(5);
    }
}
