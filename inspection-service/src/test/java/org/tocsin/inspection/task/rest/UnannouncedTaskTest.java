package org.tocsin.inspection.task.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Tasks.created;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Tasks.step;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** 暗访: for the enterprise an unannounced inspection does not exist before it starts. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnannouncedTaskTest {

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static void unseenBy(String enterprise, String id) {
        as(enterprise)
                .get(TASKS + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        int count = as(enterprise).get(TASKS + "?kind=UNANNOUNCED&count=true").path("count");
        List<String> listed =
                as(enterprise).get(TASKS + "?kind=UNANNOUNCED&limit=200").path("items.id");
        assertThat(listed).hasSize(count).doesNotContain(id);
        assertThat(as(enterprise).accept("text/csv").get(TASKS).asString()).doesNotContain(id);
        assertThat(as(enterprise).accept("application/x-ndjson").get(TASKS).asString())
                .doesNotContain(id);
    }

    private static void seenBy(String reader, String id) {
        as(reader).get(TASKS + "/" + id).then().statusCode(200);
        assertThat(
                        as(reader)
                                .get(TASKS + "?kind=UNANNOUNCED&sort=-createdAt&count=true")
                                .<List<String>>path("items.id"))
                .contains(id);
        assertThat(as(reader).accept("text/csv").get(TASKS).asString()).contains(id);
    }

    @Test
    void theEnterpriseLearnsOfItWhenItStarts() {
        String id = created("UNANNOUNCED");
        unseenBy(People.enterpriseA(), id);
        step(People.bureauA(), id, "assignments", officers("bureau-a")).then().statusCode(200);
        unseenBy(People.enterpriseA(), id);
        seenBy(People.townA(), id);

        step(People.bureauA(), id, "starts", Map.of()).then().statusCode(200);

        seenBy(People.enterpriseA(), id);
    }

    @Test
    void itNeverLearnsOfOneThatWasCancelledBefore() {
        String id = created("UNANNOUNCED");
        step(People.bureauA(), id, "cancellations", Map.of("reason", "改期")).then().statusCode(200);

        unseenBy(People.enterpriseA(), id);
    }

    @Test
    void otherKindsAreNoSecret() {
        String id = created("ROUTINE");

        as(People.enterpriseA()).get(TASKS + "/" + id).then().statusCode(200);
    }

    @Test
    void aForgottenUnitClaimOpensNothing() {
        String id = created("UNANNOUNCED");
        String carelessly =
                Tokens.of("enterprise-a", "enterprise-officer").division("990101001").bearer();

        unseenBy(carelessly, id);
    }

    @Test
    void noVisitIsRecordedForItBeforeItStarts() {
        String id = created("UNANNOUNCED");
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 0);
        visit.put("kind", "UNANNOUNCED");
        visit.put("taskId", id);
        visit.put("id", UUID.randomUUID().toString());

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("task-not-started"));
    }

    @Test
    void noVisitOfThisKindIsRecordedWithoutATask() {
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 0);
        visit.put("kind", "UNANNOUNCED");

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/taskId"))
                .body("errors[0].code", equalTo("task-needed"));
    }
}
