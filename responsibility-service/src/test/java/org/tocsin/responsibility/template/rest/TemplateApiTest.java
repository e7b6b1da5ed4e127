package org.tocsin.responsibility.template.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Templates;

/** Templates: worded, published and frozen, looked at for one unit. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TemplateApiTest {

    private static final String OFFICE = People.officeA();

    private static Response put(String bearer, String template, String body) {
        return Api.as(bearer)
                .header("If-Match", Api.tag(bearer, template))
                .contentType(ContentType.JSON)
                .body(body)
                .put(template);
    }

    @Test
    void aPublishedVersionIsFrozenAndAChangeBeginsTheNext() {
        String template = Templates.published(OFFICE);
        Api.as(OFFICE)
                .get(template)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("publishedVersion", equalTo(1))
                .body("draftVersion", nullValue())
                .body("allowedTransitions.name", contains("revise", "withdraw"));

        put(OFFICE, template, Templates.BODY.replace("隐患排查", "风险排查"))
                .then()
                .statusCode(200)
                .body("draftVersion", equalTo(2))
                .body("publishedVersion", equalTo(1));

        Api.as(OFFICE)
                .get(template + "?version=1")
                .then()
                .body("shown.content.dutyItems[0].item", equalTo("{{project}}隐患排查"));
        Api.as(People.cityLeader())
                .get(template)
                .then()
                .body("shown.number", equalTo(1))
                .body("allowedTransitions", empty());
        Api.as(OFFICE).get(template + "/versions").then().body("items.number", contains(1, 2));
        Api.as(OFFICE).get(template + "?version=9").then().statusCode(404);
    }

    @Test
    void aPreviewShowsTheTermsOrAllThatIsMissing() {
        String template = Templates.draft(OFFICE);
        String unit = "\"unit\": {\"unitId\": \"" + People.TOWN_A + "\"";
        String head = "{\"superiorUnitId\": \"" + People.GOVERNMENT_A + "\", \"year\": 2026, ";

        Api.post(OFFICE, template + "/previews", head + unit + ", \"limitDeaths\": 3}}")
                .then()
                .statusCode(200)
                .body("title", equalTo("2026年东岭镇人民政府责任书"))
                .body("dutyItems[0].accountablePerson", equalTo("吴春生"))
                .body("limits.limit", contains(3, 100));
        Api.post(
                        OFFICE,
                        template + "/previews",
                        head + unit + ", \"parameters\": {\"projekt\": \"x\"}}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/limitDeaths", "/parameters/projekt"))
                .body("errors.code", containsInAnyOrder("limit-missing", "parameter-unknown"));
        Api.post(
                        OFFICE,
                        template + "/previews",
                        head + "\"unit\": {\"unitId\": \"" + People.TOWN_B + "\"}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-unknown"));
    }

    @Test
    void thoseBelowMayUseItAndTheSiblingDistrictDoesNotSeeIt() {
        String template = Templates.published(OFFICE);
        String ofTheCity = Templates.published(People.cityOffice());

        Api.as(People.officeB()).get(template).then().statusCode(404);
        Api.as(People.officeB()).get(ofTheCity).then().statusCode(200);
        Api.as(People.enterpriseA()).get(ofTheCity).then().statusCode(200);
        put(OFFICE, ofTheCity, Templates.BODY).then().statusCode(403);
        Api.as(People.bureauA()).get(template).then().statusCode(403);
        Api.post(People.leaderA(), Templates.TEMPLATES, Templates.BODY).then().statusCode(403);
        Api.as(People.officeB())
                .queryParam("limit", 200)
                .get(Templates.TEMPLATES)
                .then()
                .body("items.id", hasItem(Cascades.idOf(ofTheCity)))
                .body("items.id", not(hasItem(Cascades.idOf(template))));
    }

    @Test
    void anEnterpriseWordsItsOwn() {
        String own = Templates.published(People.enterpriseA());

        Api.as(People.enterpriseA())
                .get(own)
                .then()
                .body("enterpriseId", equalTo(People.ENTERPRISE_A.toString()));
        Api.as(People.enterpriseB()).get(own).then().statusCode(404);
        Api.as(OFFICE).get(own).then().statusCode(200);
        put(OFFICE, own, Templates.BODY).then().statusCode(403);
    }

    @Test
    void nothingHappensToAWithdrawnOneAndWithoutTheVersion() {
        String template = Templates.published(OFFICE);
        Api.as(OFFICE).post(template + "/publications").then().statusCode(428);
        Api.as(OFFICE)
                .header("If-Match", "\"77\"")
                .post(template + "/publications")
                .then()
                .statusCode(412);
        Api.step(OFFICE, template, "/publications", "{}").then().statusCode(409);
        Api.step(OFFICE, template, "/withdrawals", "{\"reason\": \"改用新版\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        put(OFFICE, template, Templates.BODY).then().statusCode(409);
        Api.post(
                        OFFICE,
                        Templates.BATCHES,
                        """
                        {"templateId": "%s", "superiorUnitId": "%s", "year": 2026}
                        """
                                .formatted(Cascades.idOf(template), People.GOVERNMENT_A))
                .then()
                .statusCode(422)
                .body("errors.code", contains("template-not-published"));
    }

    @Test
    void aNameThatIsDeclaredNowhereIsRefused() {
        Api.post(OFFICE, Templates.TEMPLATES, Templates.BODY.replace("{{project}}", "{{projekt}}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/content/dutyItems/0/item"))
                .body("errors.code", contains("parameter-undeclared"));
        Api.post(OFFICE, Templates.TEMPLATES, Templates.BODY.replace("\"TEXT\"", "\"TEXTT\""))
                .then()
                .statusCode(400);
    }
}
