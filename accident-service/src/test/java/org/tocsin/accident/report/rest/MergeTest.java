package org.tocsin.accident.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Casualties;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Two reports of one accident. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MergeTest {

    private static final String INTO =
            ", \"into\": {\"revision\": %d, \"deaths\": 3, \"seriousInjuries\": 4, \"missing\": 0, \"directLossCny\": 700000}";

    private final Units units;
    private UUID unit;
    private String stays;
    private String duplicate;

    MergeTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void twoReports() {
        unit = units.inTownA();
        stays = Api.reported(unit);
        duplicate = Api.reported(unit);
    }

    private static String merge(String into, String more) {
        return "{\"intoAccidentId\": \"%s\", \"reason\": \"同一事故\"%s}".formatted(into, more);
    }

    @Test
    void tollsAreNotAddedUp() {
        Api.step(People.bureauA(), duplicate, "merges", merge(stays, "")).then().statusCode(200);

        Api.read(People.bureauA(), stays)
                .then()
                .body("revision", equalTo(1))
                .body("deaths", equalTo(1))
                .body("seriousInjuries", equalTo(2));
    }

    @Test
    void whatItCostAltogetherIsStatedAsARevisionOfTheOneThatStays() {
        Api.step(People.bureauA(), duplicate, "merges", merge(stays, INTO.formatted(1)))
                .then()
                .statusCode(200);

        Api.read(People.bureauA(), stays)
                .then()
                .body("revision", equalTo(2))
                .body("deaths", equalTo(3))
                .body("severity", equalTo("LARGER"))
                .body("directLossCny", equalTo(700000.0f));
        Api.as(People.auditor())
                .get(Api.ACCIDENTS + "/" + stays + "/revisions")
                .then()
                .body("items.kind", contains("FLASH", "SUPPLEMENTARY"))
                .body("items[1].reason", equalTo("同一事故"));
    }

    @Test
    void whoeverStatesItHasReadTheLatestRevisionOfIt() {
        Api.revise(People.bureauA(), stays, "FOLLOW_UP", "\"deaths\": 2").then().statusCode(200);

        Api.step(People.bureauA(), duplicate, "merges", merge(stays, INTO.formatted(1)))
                .then()
                .statusCode(412);
        Api.read(People.bureauA(), duplicate).then().body("status", equalTo("FLASH"));
    }

    @Test
    void theOtherMustBeWithinTheSameScopeAndAnother() {
        String foreign =
                Api.report(People.bureauB(), withDivision(Api.flash(java.time.Duration.ofHours(2))))
                        .path("id");

        Api.step(People.bureauA(), duplicate, "merges", merge(foreign, "")).then().statusCode(404);
        Api.step(People.bureauA(), duplicate, "merges", merge(duplicate, ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("merge-into-itself"));
        Api.read(People.bureauA(), duplicate).then().body("status", equalTo("FLASH"));
    }

    private static java.util.Map<String, Object> withDivision(
            java.util.Map<String, Object> report) {
        report.put("division", "990102001");
        return report;
    }

    @Test
    void theRecordsOfTheMergedStayReadable() {
        String casualty = Casualties.recorded(duplicate, Casualties.injured());

        Api.step(People.bureauA(), duplicate, "merges", merge(stays, "")).then().statusCode(200);

        Casualties.read(People.bureauA(), duplicate, casualty).then().statusCode(200);
        Casualties.record(People.bureauA(), duplicate, Casualties.injured()).then().statusCode(409);
        Api.read(People.bureauA(), duplicate).then().body("mergedInto", equalTo(stays));
    }

    /** Each into the other at the same moment: one of them stays, whoever comes first. */
    @RepeatedTest(5)
    void twoReportsNeverMergeIntoEachOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Response> one =
                    () ->
                            Api.step(
                                    People.bureauA(),
                                    duplicate,
                                    "merges",
                                    "\"0\"",
                                    merge(stays, ""));
            Callable<Response> other =
                    () ->
                            Api.step(
                                    People.bureauA(),
                                    stays,
                                    "merges",
                                    "\"0\"",
                                    merge(duplicate, ""));
            List<Integer> answers =
                    threads.invokeAll(List.of(one, other)).stream().map(MergeTest::status).toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
