package org.tocsin.responsibility.agreement.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;

/** Who sees and who may do what with agreements. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementScopeTest {

    @Test
    void theSiblingDistrictSeesNothingOfIt() {
        String agreement = Api.issued();
        for (String sub : List.of("", "/content", "/verification")) {
            Api.as(People.officeB()).get(agreement + sub).then().statusCode(404);
        }
        Api.as(People.officeB())
                .header("If-Match", "\"1\"")
                .post(agreement + "/issuances")
                .then()
                .statusCode(404);
        Api.step(People.leaderB(), agreement, "/terminations", "\"1\"", "{\"reason\": \"x\"}")
                .then()
                .statusCode(404);
        Api.as(People.officeB())
                .queryParam("limit", 200)
                .get(Api.AGREEMENTS)
                .then()
                .body("items.id", not(hasItem(idOf(agreement))));
        Api.as(People.officeA()).get(agreement).then().body("status", equalTo("ISSUED"));
    }

    @Test
    void eachRoleSeesWhatItsDutiesNeed() {
        String agreement = Api.drafted(People.officeA(), People.TOWN_A, People.ENTERPRISE_A);
        for (String bearer :
                List.of(
                        People.bureauA(),
                        People.departmentA(),
                        People.townA(),
                        People.enterpriseA(),
                        People.leaderA(),
                        People.officeA(),
                        People.cityLeader(),
                        People.auditor())) {
            Api.as(bearer).get(agreement).then().statusCode(200);
        }
        for (String bearer :
                List.of(
                        People.departmentOfConstructionA(),
                        People.enterpriseB(),
                        People.leaderB())) {
            Api.as(bearer).get(agreement).then().statusCode(404);
        }
        for (String bearer : List.of(People.gridA(), People.dashboard())) {
            Api.as(bearer).get(agreement).then().statusCode(403);
        }
    }

    @Test
    void onlyTheSuperiorSidesOfficeDraftsAndIssues() {
        String draft = Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31");
        for (String bearer : List.of(People.cityLeader(), People.bureauA(), People.auditor())) {
            Api.post(bearer, Api.AGREEMENTS, draft).then().statusCode(403);
        }
        String inTheTown =
                Api.draft(People.TOWN_A, People.ENTERPRISE_A, "2026-01-01", "2099-12-31");
        Api.post(People.enterpriseA(), Api.AGREEMENTS, inTheTown)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-unknown"));
        Api.post(People.officeA(), Api.AGREEMENTS, draft)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-unknown"))
                .body("errors.pointer", contains("/superiorUnitId"));
        String agreement = Api.drafted();
        Api.issue(People.officeA(), agreement).then().statusCode(403);
        Api.as(People.officeA())
                .get(agreement)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("allowedTransitions", empty());
    }

    @Test
    void theSubordinateLiesWithinTheSuperiorsDivisionAndIsAnother() {
        Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        Api.draft(
                                People.GOVERNMENT_A,
                                People.GOVERNMENT_B,
                                "2026-01-01",
                                "2099-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-subordinate"));
        Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        Api.draft(People.CITY, People.CITY, "2026-01-01", "2099-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("same-unit"));
    }

    @Test
    void theListIsFilteredAndSorted() {
        String agreement = Api.issued();
        String no = Api.as(People.auditor()).get(agreement).path("agreementNo");

        Api.as(People.auditor())
                .queryParam("status", "ISSUED")
                .queryParam("unitId", People.GOVERNMENT_A)
                .queryParam("division", "990101")
                .queryParam("year", 2030)
                .queryParam("q", no)
                .queryParam("sort", "-agreementNo")
                .queryParam("count", true)
                .get(Api.AGREEMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(idOf(agreement)))
                .body("count", equalTo(1));
        Api.as(People.auditor())
                .queryParam("year", 2025)
                .queryParam("q", no)
                .get(Api.AGREEMENTS)
                .then()
                .body("items", empty());
        Api.as(People.auditor())
                .queryParam("q", "安全生产责任书")
                .queryParam("limit", 200)
                .get(Api.AGREEMENTS)
                .then()
                .statusCode(200)
                .body("items.title", everyItem(equalTo("安全生产责任书")));
        Api.as(People.auditor())
                .queryParam("status", "DRAFT", "TERMINATED")
                .queryParam("limit", 200)
                .get(Api.AGREEMENTS)
                .then()
                .body("items.status", everyItem(not(equalTo("ISSUED"))));
    }

    @Test
    void anAgreementWithAnInactiveUnitIsNotIssued() {
        String unit = Api.unit(Api.enterprise("停用企业", "990101001", People.TOWN_A));
        String agreement =
                Api.drafted(People.officeA(), People.TOWN_A, java.util.UUID.fromString(idOf(unit)));
        Api.step(
                        People.bureauA(),
                        unit,
                        "/changes",
                        "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}")
                .then()
                .statusCode(200);

        Api.issue(People.officeA(), agreement)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-inactive"));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
