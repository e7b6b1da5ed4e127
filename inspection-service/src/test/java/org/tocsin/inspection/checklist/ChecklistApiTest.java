package org.tocsin.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.inspection.testing.Checklists.FIRE;
import static org.tocsin.inspection.testing.Checklists.PATH;
import static org.tocsin.inspection.testing.Checklists.code;
import static org.tocsin.inspection.testing.Checklists.drafted;
import static org.tocsin.inspection.testing.Checklists.form;
import static org.tocsin.inspection.testing.Checklists.publish;
import static org.tocsin.inspection.testing.Checklists.published;
import static org.tocsin.inspection.testing.Checklists.step;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;

/** Versions of checklists: who makes them, who sees them, and that a published one stays. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ChecklistApiTest {

    @Inject DemoDirectory database;

    @Test
    void theLibraryIsThereForEverybody() {
        for (String who : List.of(People.bureauA(), People.bureauB(), People.enterpriseA())) {
            as(who).get(PATH + "?status=PUBLISHED&limit=200")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.findAll { it.division == null }.code",
                            contains("BUILD", "CHEM", "CONF", "CROWD", "ELEC", "FIRE", "MACH"));
        }
        as(People.departmentOfConstructionA())
                .get(PATH + "/" + FIRE)
                .then()
                .statusCode(200)
                .body("edition", equalTo(1))
                .body("items", equalTo(18))
                .body("sections.items.flatten()", hasSize(18))
                .body("sections.items.flatten().textEn", everyItem(notNullValue()))
                .body("sections[0].items[0].legalBasis.article", equalTo("第四十二条"))
                .body("allowedTransitions", empty());
    }

    @Test
    void nobodyChangesTheLibrary() {
        step(People.officeA(), FIRE, "withdrawals", Map.of("reason", "不用"))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as(People.officeA()).get(PATH + "/" + FIRE).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void aDraftIsChangedUntilItIsPublishedAndNeverAfter() {
        String code = code();
        Map<String, Object> form = form(code, "990101");
        String id = drafted(People.officeA(), code, "990101");
        form.put("title", "机加工车间检查表（修订）");
        String tag = as(People.officeA()).get(PATH + "/" + id).header("ETag");
        sending(People.officeA(), form)
                .header("If-Match", tag)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("机加工车间检查表（修订）"))
                .body("items", equalTo(2))
                .body("allowedTransitions.name", contains("revise", "publish"));
        publish(People.officeA(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("office-a"))
                .body("allowedTransitions.name", contains("withdraw"));

        String published = as(People.officeA()).get(PATH + "/" + id).header("ETag");
        sending(People.officeA(), form)
                .header("If-Match", published)
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        assertThat(database.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("draft", "revise", "publish");
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBefore() {
        String code = code();
        String first = published(code);
        String second = drafted(People.officeA(), code, "990101");

        as(People.officeA()).get(PATH + "/" + first).then().body("status", equalTo("PUBLISHED"));
        publish(People.officeA(), second).then().statusCode(200).body("edition", equalTo(2));

        as(People.officeA())
                .get(PATH + "/" + first)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("supersededBy", equalTo(second))
                .body("withdrawalReason", nullValue());
        as(People.officeA())
                .get(PATH + "?code=" + code + "&sort=-edition")
                .then()
                .body("items.status", contains("PUBLISHED", "WITHDRAWN"));
    }

    @Test
    void thereIsOneDraftOfACodeAtATime() {
        String code = code();
        String draft = drafted(People.officeA(), code, "990101");

        sending(People.officeA(), form(code, "990101"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("checklist-draft-there"))
                .body("errors[0].message", containsString(draft));
    }

    @Test
    void aChecklistIsForItsOwnSubtreeAndThoseAbove() {
        String id = published(code());

        for (String who :
                List.of(
                        People.townA(),
                        People.enterpriseA(),
                        People.departmentA(),
                        People.auditor())) {
            as(who).get(PATH + "/" + id).then().statusCode(200);
        }
        as(People.bureauB()).get(PATH + "/" + id).then().statusCode(404);
        as(People.bureauB()).get(PATH + "?limit=200").then().body("items.id", not(hasItem(id)));
        as(People.townA())
                .get(PATH + "?limit=200&division=990101")
                .then()
                .body("items.id", hasItem(id))
                .body("items.division", everyItem(startsWith("990101")));
    }

    @Test
    void nobodyMakesChecklistsForOthers() {
        sending(People.officeA(), form(code(), "990102"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/division"))
                .body("errors[0].code", equalTo("division-out-of-scope"));
        String ofA = drafted(People.officeA(), code(), "990101");
        sending(People.bureauB(), Map.of("reason", "x"))
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + ofA + "/withdrawals")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "enterprise", "leader", "auditor"})
    void onlyThreeDutiesWrite(String who) {
        String bearer =
                switch (who) {
                    case "town" -> People.townA();
                    case "enterprise" -> People.enterpriseA();
                    case "leader" -> People.leaderA();
                    default -> People.auditor();
                };
        sending(bearer, form(code(), "990101001"))
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void gridInspectorsAndStrangersSeeNone() {
        as(People.gridA()).get(PATH).then().statusCode(403);
        RestAssured.given().get(PATH).then().statusCode(401);
    }

    @Test
    void badFormsArePointedAt() {
        Map<String, Object> twice = form(code(), "990101");
        List<?> section = (List<?>) twice.get("sections");
        twice.put("sections", List.of(section.getFirst(), section.getFirst()));
        sending(People.officeA(), twice)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("item-code-twice"))
                .body("errors.pointer", hasItems("/sections/1/items/0/code"));
        Map<String, Object> empty = form("小写", "990101");
        empty.put("sections", List.of());
        sending(People.officeA(), empty)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/sections"));
    }

    @Test
    void aChangeNeedsTheVersionItChanges() {
        String id = drafted(People.officeA(), code(), "990101");
        as(People.officeA()).post(PATH + "/" + id + "/publications").then().statusCode(428);
        as(People.officeA())
                .header("If-Match", "\"9\"")
                .post(PATH + "/" + id + "/publications")
                .then()
                .statusCode(412);
        as(People.officeA())
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + UUID.randomUUID() + "/publications")
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsExported() {
        String csv =
                as(People.bureauA())
                        .accept("text/csv")
                        .get(PATH + "?status=PUBLISHED&subject=FIRE")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).contains(FIRE).contains("消防安全检查表");
        as(People.bureauA())
                .queryParam("q", "fire SAFETY")
                .get(PATH + "?expand=names")
                .then()
                .body("items.find { it.id == '" + FIRE + "' }.subjectName", equalTo("消防安全"));
    }
}
