package org.tocsin.inspection.visit.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Checklists.FIRE;
import static org.tocsin.inspection.testing.Checklists.answer;
import static org.tocsin.inspection.testing.Checklists.filled;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.finding;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** What a phone has gathered offline is taken visit by visit, and may be sent again. */
@QuarkusTest
@WithTestResource(RealServers.class)
class VisitUploadTest {

    private static final String UPLOADS = PATH + "/uploads";

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static Map<String, Object> offline() {
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 1);
        visit.put("id", Ids.next().toString());
        visit.put("checklists", filled(FIRE, List.of(answer("FIRE-01", "NOT_CONFORM", "通道堆放纸箱"))));
        return visit;
    }

    private static Response upload(Object... visits) {
        return sending(People.bureauA(), Map.of("visits", List.of(visits))).post(UPLOADS);
    }

    @Test
    void oneThatCannotBeTakenKeepsNoOtherWaiting() {
        Map<String, Object> good = offline();
        Map<String, Object> future = offline();
        future.put("visitedAt", "2099-01-01T00:00:00Z");
        Map<String, Object> broken = offline();
        broken.put("kind", "DAILY");
        Map<String, Object> blank = offline();
        blank.put("summary", " ");
        Map<String, Object> nameless = offline();
        nameless.remove("id");
        Map<String, Object> foreign = offline();
        foreign.put("unitId", People.ENTERPRISE_B.toString());

        upload(future, broken, blank, nameless, foreign, good)
                .then()
                .statusCode(200)
                .body(
                        "results.outcome",
                        contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "CREATED"))
                .body(
                        "results.errors.flatten().code",
                        hasItems("visit-in-future", "unknown-value", "id-missing", "unknown-unit"))
                .body("results[2].errors[0].pointer", equalTo("/summary"))
                .body("results[3].id", nullValue())
                .body("results[5].href", equalTo(PATH + "/" + good.get("id")))
                .body("created", equalTo(1))
                .body("refused", equalTo(5));
        as(People.bureauA())
                .get(PATH + "/" + good.get("id"))
                .then()
                .statusCode(200)
                .body("findings", hasSize(2));
        as(People.bureauA()).get(PATH + "/" + future.get("id")).then().statusCode(404);
    }

    @Test
    void whatIsOnRecordIsKnownEvenAfterItHasGrown() {
        Map<String, Object> visit = offline();
        upload(visit).then().body("results.outcome", contains("CREATED"));
        change(
                        People.bureauA(),
                        (String) visit.get("id"),
                        "findings",
                        Map.of("findings", List.of(finding("仓库"))))
                .then()
                .statusCode(200);

        upload(visit, visit)
                .then()
                .body("results.outcome", contains("KNOWN", "KNOWN"))
                .body("known", equalTo(2));
        as(People.bureauA()).get(PATH + "/" + visit.get("id")).then().body("findings", hasSize(3));
    }

    @Test
    void whatDiffersIsNamedAndNothingIsOverwritten() {
        Map<String, Object> visit = offline();
        upload(visit);
        visit.put("summary", "另一次检查");
        visit.put("checklists", filled(FIRE, List.of(answer("FIRE-01", "CONFORM", null))));

        upload(visit)
                .then()
                .statusCode(200)
                .body("results.outcome", contains("CONFLICT"))
                .body(
                        "results[0].differences.pointer",
                        contains("/summary", "/checklists/0/answers/0"))
                .body("results[0].differences[0].onRecord", equalTo("用电安全、消防通道与机械防护"))
                .body("results[0].differences[0].uploaded", equalTo("另一次检查"))
                .body("results[0].differences[1].onRecord", containsString("NOT_CONFORM"));
        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/id", "/summary", "/checklists/0/answers/0"));
        as(People.bureauA())
                .get(PATH + "/" + visit.get("id"))
                .then()
                .body("summary", equalTo("用电安全、消防通道与机械防护"));
    }

    @Test
    void aVisitThatIsNotTheCallersToSeeIsAConflictWithoutWords() {
        Map<String, Object> visit = offline();
        upload(visit);
        Map<String, Object> ofB = visit(People.ENTERPRISE_B, 0);
        ofB.put("id", visit.get("id"));

        sending(People.bureauB(), Map.of("visits", List.of(ofB)))
                .post(UPLOADS)
                .then()
                .body("results.outcome", contains("CONFLICT"))
                .body("results[0].differences", empty())
                .body("results[0].href", nullValue());
    }

    @Test
    void anUploadUnderAKeyIsAnsweredAgain() {
        Map<String, Object> visit = offline();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            sending(People.bureauA(), Map.of("visits", List.of(visit)))
                    .header("Idempotency-Key", key)
                    .post(UPLOADS)
                    .then()
                    .statusCode(200)
                    .body("results.outcome", contains("CREATED"));
        }
    }

    @Test
    void onlyInspectorsUpload() {
        for (String who : List.of(People.enterpriseA(), People.leaderA(), People.gridA())) {
            sending(who, Map.of("visits", List.of(offline()))).post(UPLOADS).then().statusCode(403);
        }
        sending(People.bureauA(), Map.of("visits", List.of())).post(UPLOADS).then().statusCode(400);
    }
}
