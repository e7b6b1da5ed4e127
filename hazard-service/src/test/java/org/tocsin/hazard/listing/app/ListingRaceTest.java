package org.tocsin.hazard.listing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** What happens when several want to change the same thing at the same moment. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingRaceTest {

    private static final int PROPOSERS = 8;

    private final Units units;
    private UUID unit;
    private UUID committee;
    private String hazard;

    ListingRaceTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void aMajorHazard() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        hazard = ListingApi.majorHazard(unit);
    }

    @Test
    void ofEightWhoProposeTheSameLevelExactlyOneSucceeds() throws Exception {
        String body = ListingApi.proposalOf(hazard, "COUNTY", "2099-12-31", committee);

        List<Integer> answers =
                atOnce(
                        IntStream.range(0, PROPOSERS)
                                .<Callable<Integer>>mapToObj(
                                        _ ->
                                                () ->
                                                        ListingApi.propose(People.townA(), body)
                                                                .statusCode())
                                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(PROPOSERS - 1);
        as(People.bureauA())
                .queryParam("hazardId", hazard)
                .get(ListingApi.LISTINGS)
                .then()
                .body("items", hasSize(1));
    }

    @RepeatedTest(5)
    void closingAndApprovingCannotPassEachOther() throws Exception {
        String id = ListingApi.proposed(hazard, "COUNTY", committee);
        Api.step(People.bureauA(), hazard, "rectification-orders", Api.MAJOR_ORDER);
        Api.step(People.enterpriseOf(unit), hazard, "evidence", Api.EVIDENCE);
        Api.step(People.bureauA(), hazard, "reviews", Api.PASSED).then().statusCode(200);
        String hazardTag = Api.read(People.leaderA(), hazard).getHeader("ETag");
        String listingTag = ListingApi.read(People.leaderA(), id).getHeader("ETag");

        List<Integer> answers =
                atOnce(
                        List.of(
                                () ->
                                        Api.step(
                                                        People.leaderA(),
                                                        hazard,
                                                        "closures",
                                                        hazardTag,
                                                        "{}")
                                                .statusCode(),
                                () ->
                                        ListingApi.step(
                                                        People.leaderA(),
                                                        id,
                                                        "approvals",
                                                        listingTag,
                                                        "{}")
                                                .statusCode()));

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(status -> status != 200)
                .allSatisfy(status -> assertThat(status).isIn(412, 422));
        boolean closed = Api.read(People.leaderA(), hazard).path("status").equals("CLOSED");
        boolean approved = ListingApi.read(People.leaderA(), id).path("status").equals("APPROVED");
        assertThat(closed).isNotEqualTo(approved);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> answers =
                    requests.stream()
                            .map(
                                    request ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return request.call();
                                                    }))
                            .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
