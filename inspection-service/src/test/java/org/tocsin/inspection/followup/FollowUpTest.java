package org.tocsin.inspection.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Visits.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.followup.app.FollowUpSweep;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.Elsewhere;
import org.tocsin.inspection.testing.Enterprises;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Tasks;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Events of other services over a real broker raise the right task, once. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FollowUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HAZARDS = "inspection.hazard-causes";
    private static final String ACCIDENTS = "inspection.accident-causes";
    private static final String SUBMITTED = "hazard.evidence-submitted.v1";

    @Inject Enterprises enterprises;
    @Inject Elsewhere elsewhere;
    @Inject DemoDirectory directory;
    @Inject FollowUpSweep sweep;
    private UUID unit;
    private UUID hazard;

    @BeforeEach
    void anEnterpriseWithAHazard() {
        unit = enterprises.of(Enterprises.industry(), 1).getFirst();
        hazard = Ids.next();
        elsewhere.hazard(hazard, 1, "hazard.reported.v1", unit);
    }

    private static List<Map<String, Object>> tasks(UUID unit) {
        return as(People.bureauA())
                .get(TASKS + "?sort=createdAt&unitId=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static void awaitTasks(UUID unit, ThrowingConsumer<List<Map<String, Object>>> shown) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> shown.accept(tasks(unit)));
    }

    private static void awaitCauses(UUID unit, String... causes) {
        awaitTasks(
                unit,
                all -> assertThat(all).extracting("causeType").containsExactly((Object[]) causes));
    }

    private static void awaitStatuses(UUID unit, String... statuses) {
        awaitTasks(
                unit,
                all -> assertThat(all).extracting("status").containsExactly((Object[]) statuses));
    }

    /** Everything up to this has had its effect. */
    private void awaitHeard(String consumer, UUID subject, long sequence) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> elsewhere.heard(consumer, subject) >= sequence);
    }

    @Test
    void eachCauseRaisesItsTaskWithItsOwnLastDay() {
        elsewhere.hazard(hazard, 2, "hazard.recurred.v1", unit);
        elsewhere.hazard(hazard, 3, SUBMITTED, unit);
        elsewhere.hazard(hazard, 4, "hazard.overdue.v1", unit);
        elsewhere.hazard(hazard, 5, "hazard.review-failed-twice.v1", unit);

        awaitCauses(unit, "HAZARD_RECURRED", "REVIEW_DUE", "REVIEW_OVERDUE", "REVIEW_FAILED_TWICE");
        List<Map<String, Object>> raised = tasks(unit);
        assertThat(raised)
                .allSatisfy(
                        task ->
                                assertThat(task)
                                        .containsEntry("kind", "FOLLOW_UP")
                                        .containsEntry("origin", "FOLLOW_UP")
                                        .containsEntry("causeSubjectId", hazard.toString()));
        assertThat(raised)
                .extracting("dueOn")
                .containsExactly("2026-12-02", "2026-12-05", "2026-11-24", "2026-12-11");
        assertThat(raised)
                .extracting("status")
                .containsExactly("CREATED", "CANCELLED", "CANCELLED", "CREATED");
        assertThat(directory.auditOf((String) raised.getFirst().get("id")))
                .extracting(entry -> entry[0])
                .containsExactly("create");
    }

    @Test
    void anAccidentAtAnEnterpriseRaisesOneHoweverOftenItIsRevised() {
        UUID accident = Ids.next();
        elsewhere.accident(accident, 1, "accident.reported.v1", unit);
        elsewhere.accident(accident, 2, "accident.revised.v1", unit);
        elsewhere.accident(accident, 3, "accident.verified.v1", unit);
        UUID town = Ids.next();
        enterprises.keep(town, "TOWN", "990101001", null, true);
        UUID elsewhereInTown = Ids.next();
        elsewhere.accident(elsewhereInTown, 1, "accident.reported.v1", town);
        awaitHeard(ACCIDENTS, accident, 3);
        awaitHeard(ACCIDENTS, elsewhereInTown, 1);

        awaitCauses(unit, "ACCIDENT");
        assertThat(tasks(unit).getFirst()).containsEntry("dueOn", "2026-03-04");
        assertThat(tasks(town)).isEmpty();
    }

    @Test
    void anAccidentThatWasNoneOrElsewhereTakesItsTaskBackUnlessBegun() {
        UUID withdrawn = Ids.next();
        UUID begun = enterprises.of(Enterprises.industry(), 1).getFirst();
        UUID merged = Ids.next();
        elsewhere.accident(withdrawn, 1, "accident.reported.v1", unit);
        elsewhere.accident(merged, 1, "accident.reported.v1", begun);
        awaitCauses(unit, "ACCIDENT");
        awaitCauses(begun, "ACCIDENT");
        String running = (String) tasks(begun).getFirst().get("id");
        Tasks.step(People.bureauA(), running, "assignments", officers("bureau-a"));
        Tasks.step(People.bureauA(), running, "starts", Map.of()).then().statusCode(200);

        elsewhere.accident(withdrawn, 2, "accident.withdrawn.v1", unit);
        elsewhere.accident(merged, 2, "accident.merged.v1", begun);
        awaitHeard(ACCIDENTS, withdrawn, 2);
        awaitHeard(ACCIDENTS, merged, 2);

        awaitStatuses(unit, "CANCELLED");
        awaitStatuses(begun, "IN_PROGRESS");
    }

    @Test
    void anAccidentThatMovesTakesItsTaskAlong() {
        UUID accident = Ids.next();
        UUID other = enterprises.of(Enterprises.industry(), 1).getFirst();
        elsewhere.accident(accident, 1, "accident.reported.v1", unit);
        elsewhere.accident(accident, 2, "accident.revised.v1", other);
        awaitStatuses(other, "CREATED");
        awaitStatuses(unit, "CANCELLED");

        elsewhere.accident(accident, 3, "accident.revised.v1", unit);

        awaitStatuses(unit, "CANCELLED", "CREATED");
        awaitStatuses(other, "CANCELLED");
    }

    @Test
    void aReviewThatIsNotDueAnyMoreIsCancelledUnlessBegunAndComesDueAnew() {
        elsewhere.hazard(hazard, 2, SUBMITTED, unit);
        awaitStatuses(unit, "CREATED");
        elsewhere.hazard(hazard, 3, "hazard.review-failed.v1", unit);
        awaitStatuses(unit, "CANCELLED");
        elsewhere.hazard(hazard, 4, SUBMITTED, unit);
        awaitStatuses(unit, "CANCELLED", "CREATED");
        String second = (String) tasks(unit).getLast().get("id");
        Tasks.step(People.bureauA(), second, "assignments", officers("bureau-a"));
        Tasks.step(People.bureauA(), second, "starts", Map.of()).then().statusCode(200);

        elsewhere.hazard(hazard, 5, "hazard.review-passed.v1", unit);
        elsewhere.hazard(hazard, 6, "hazard.closed.v1", unit);
        awaitHeard(HAZARDS, hazard, 6);

        awaitStatuses(unit, "CANCELLED", "IN_PROGRESS");
    }

    @Test
    void aCauseAtAUnitThatIsNotKnownYetWaitsForIt() {
        UUID late = Ids.next();
        UUID settled = Ids.next();
        elsewhere.hazard(hazard, 2, SUBMITTED, late);
        elsewhere.hazard(settled, 1, SUBMITTED, late);
        elsewhere.hazard(settled, 2, "hazard.review-passed.v1", late);
        awaitHeard(HAZARDS, hazard, 2);
        awaitHeard(HAZARDS, settled, 2);

        enterprises.keep(late, "ENTERPRISE", "990101001", "C3411", true);
        sweep.sweep();

        assertThat(tasks(late)).extracting("causeSubjectId").containsExactly(hazard.toString());
    }

    @Test
    void aReplayFromZeroRaisesAndCancelsNothingAgain() {
        UUID accident = Ids.next();
        UUID other = enterprises.of(Enterprises.industry(), 1).getFirst();
        elsewhere.hazard(hazard, 2, SUBMITTED, unit);
        elsewhere.hazard(hazard, 3, "hazard.review-failed.v1", unit);
        elsewhere.hazard(hazard, 4, SUBMITTED, unit);
        elsewhere.accident(accident, 1, "accident.reported.v1", unit);
        elsewhere.accident(accident, 2, "accident.revised.v1", other);
        awaitHeard(HAZARDS, hazard, 4);
        awaitHeard(ACCIDENTS, accident, 2);
        List<Map<String, Object>> before = tasks(unit);
        List<Map<String, Object>> beforeAtOther = tasks(other);
        assertThat(before)
                .extracting("status")
                .containsExactlyInAnyOrder("CANCELLED", "CREATED", "CANCELLED");

        for (String consumer : List.of(HAZARDS, ACCIDENTS)) {
            long generation = directory.generationOf(consumer);
            directory.rebuild(consumer);
            await().atMost(PATIENCE).until(() -> directory.generationOf(consumer) > generation);
        }
        awaitHeard(HAZARDS, hazard, 4);
        awaitHeard(ACCIDENTS, accident, 2);

        assertThat(tasks(unit)).isEqualTo(before);
        assertThat(tasks(other)).isEqualTo(beforeAtOther);
    }
}
