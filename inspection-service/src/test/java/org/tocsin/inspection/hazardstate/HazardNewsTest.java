package org.tocsin.inspection.hazardstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.domain.HazardNews;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.HazardRegister;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Real events over a real broker: the visit shows what became of its findings. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardNewsTest {

    @Inject DemoDirectory directory;
    @Inject HazardRegister register;
    @Inject FindingHazards hazards;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static List<UUID> findingsOf(String id) {
        List<String> ids = as(People.bureauA()).get(PATH + "/" + id).path("findings.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    private static JsonPath shown(String id) {
        return as(People.bureauA()).header("Accept-Language", "en").get(PATH + "/" + id).jsonPath();
    }

    private static void awaitText(String id, String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(shown(id).getString("progress.text")).isEqualTo(text));
    }

    @Test
    void theFindingShowsItsHazardAndTheVisitItsProgress() {
        String id = recordedAtA(2);
        List<UUID> findings = findingsOf(id);
        UUID closed = Ids.next();
        UUID open = Ids.next();

        register.tell(closed, 1, "reported", "REPORTED", findings.get(0));
        register.tell(open, 1, "reported", "REPORTED", findings.get(1));
        register.tell(closed, 2, "closed", "CLOSED", findings.get(0));

        awaitText(id, "1 of 2 closed");
        JsonPath visit = shown(id);
        assertThat(visit.getInt("progress.hazards")).isEqualTo(2);
        assertThat(visit.getInt("progress.closed")).isEqualTo(1);
        assertThat(visit.getString("findings[0].hazard.id")).isEqualTo(closed.toString());
        assertThat(visit.getString("findings[0].hazard.hazardNo"))
                .isEqualTo("YH-990101-2026-000007");
        assertThat(visit.getString("findings[0].hazard.status")).isEqualTo("CLOSED");
        assertThat(visit.getString("findings[1].hazard.status")).isEqualTo("REPORTED");
        as(People.bureauA()).get(PATH + "/" + id).then().body("progress.text", equalTo("已闭环 1/2"));
    }

    @Test
    void newsOfAHazardChangesTheETag() {
        String id = recordedAtA(1);
        String before = as(People.bureauA()).get(PATH + "/" + id).header("ETag");
        register.tell(Ids.next(), 1, "reported", "REPORTED", findingsOf(id).getFirst());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                as(People.bureauA())
                                        .header("If-None-Match", before)
                                        .get(PATH + "/" + id)
                                        .then()
                                        .statusCode(200)
                                        .body("progress.hazards", equalTo(1)));
        sending(People.bureauA(), Map.of("signatory", "王建国"))
                .header("If-Match", before)
                .post(PATH + "/" + id + "/signatures")
                .then()
                .statusCode(412);
    }

    @Test
    void aVisitIsClosedOnceItsHazardsAreSettledOneWayOrAnother() {
        String id = recordedAtA(2);
        List<UUID> findings = findingsOf(id);
        register.tell(Ids.next(), 1, "archived", "ARCHIVED", findings.get(0));
        register.tell(Ids.next(), 1, "rejected", "REJECTED", findings.get(1));
        awaitText(id, "1 of 2 closed, 1 rejected or merged");
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);

        change(People.bureauA(), id, "closures", Map.of("conclusion", "已全部整改"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void repeatedAndReorderedNewsChangeNothing() {
        String id = recordedAtA(1);
        UUID finding = findingsOf(id).getFirst();
        UUID hazard = Ids.next();
        register.tell(hazard, 2, "verified", "VERIFIED", finding);
        register.tell(hazard, 1, "reported", "REPORTED", finding);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(shown(id).getString("findings[0].hazard.status"))
                                        .isEqualTo("VERIFIED"));
        String tag = as(People.bureauA()).get(PATH + "/" + id).header("ETag");

        register.tell(hazard, 1, "reported", "REPORTED", finding);
        register.tell(hazard, 2, "verified", "VERIFIED", finding);
        register.tell(hazard, 3, "closed", "CLOSED", finding);

        awaitText(id, "1 of 1 closed");
        long before = Long.parseLong(tag.replace("\"", ""));
        assertThat(as(People.bureauA()).get(PATH + "/" + id).header("ETag"))
                .isEqualTo("\"" + (before + 1) + "\"");
    }

    @Test
    void builtAgainFromZeroItShowsTheSame() {
        String id = recordedAtA(2);
        List<UUID> findings = findingsOf(id);
        UUID first = Ids.next();
        register.tell(first, 1, "reported", "REPORTED", findings.get(0));
        register.tell(first, 2, "closed", "CLOSED", findings.get(0));
        register.tell(Ids.next(), 1, "merged", "MERGED", findings.get(1));
        awaitText(id, "1 of 2 closed, 1 rejected or merged");
        var before = as(People.bureauA()).get(PATH + "/" + id).thenReturn();

        directory.rebuild("inspection.hazardstate");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(directory.generationOf("inspection.hazardstate"))
                                    .isPositive();
                            assertThat(shown(id).getInt("progress.hazards")).isEqualTo(2);
                            assertThat(shown(id).getString("progress.text"))
                                    .isEqualTo("1 of 2 closed, 1 rejected or merged");
                        });
        var after = as(People.bureauA()).get(PATH + "/" + id).thenReturn();
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        Stream.of("findings", "progress", "status", "allowedTransitions")
                .forEach(
                        part ->
                                assertThat(after.<Object>path(part))
                                        .isEqualTo(before.<Object>path(part)));
    }

    @Test
    void newsOfManyHazardsAtOnceIsCountedWhole() {
        String id = recordedAtA(8);
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            findingsOf(id)
                    .forEach(
                            finding ->
                                    all.submit(
                                            () ->
                                                    hazards.note(
                                                            new HazardNews(
                                                                    finding,
                                                                    Ids.next(),
                                                                    "YH-990101-2026-000008",
                                                                    "GENERAL",
                                                                    "CLOSED",
                                                                    1,
                                                                    Instant.EPOCH))));
        }

        assertThat(shown(id).getString("progress.text")).isEqualTo("8 of 8 closed");
        assertThat(as(People.bureauA()).get(PATH + "/" + id).header("ETag")).isEqualTo("\"8\"");
    }

    @Test
    void aSecondHazardForTheSameFindingIsAnError() {
        UUID finding = findingsOf(recordedAtA(1)).getFirst();
        hazards.note(news(finding, Ids.next()));

        assertThatThrownBy(() -> hazards.note(news(finding, Ids.next())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static HazardNews news(UUID finding, UUID hazard) {
        return new HazardNews(
                finding, hazard, "YH-990101-2026-000009", "GENERAL", "REPORTED", 1, Instant.EPOCH);
    }

    @Test
    void hazardsOfOtherSourcesConcernNoVisit() {
        String id = recordedAtA(1);
        UUID hazard = Ids.next();
        register.tell(Ids.next(), 1, "reported", "REPORTED", null);
        register.tell(hazard, 1, "reported", "REPORTED", findingsOf(id).getFirst());

        awaitText(id, "0 of 1 closed");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(shown(id).getString("findings[0].hazard.id"))
                                        .isEqualTo(hazard.toString()));
    }
}
