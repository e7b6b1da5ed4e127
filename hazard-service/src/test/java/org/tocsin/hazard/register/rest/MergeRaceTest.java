package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Two hazards that are merged into each other at the same moment do not both disappear. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MergeRaceTest {

    private final Units units;

    MergeRaceTest(Units units) {
        this.units = units;
    }

    @RepeatedTest(5)
    void oneOfTwoThatAreMergedIntoEachOtherGoesOn() throws Exception {
        UUID unit = units.inTownA();
        String one = Api.reported(unit);
        String other = Api.reported(unit);
        CyclicBarrier start = new CyclicBarrier(2);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> merges =
                    List.of(merge(start, one, other), merge(start, other, one));
            for (Future<Integer> answer : both.invokeAll(merges)) {
                assertThat(answer.get()).isIn(200, 409, 412, 422);
            }
        }

        assertThat(List.of(status(one), status(other)))
                .containsExactlyInAnyOrder("MERGED", "REPORTED");
    }

    private static Callable<Integer> merge(CyclicBarrier start, String from, String into) {
        String tag = Api.read(People.townA(), from).getHeader("ETag");
        String body = "{\"intoHazardId\": \"%s\", \"reason\": \"重复\"}".formatted(into);
        return () -> {
            start.await();
            return Api.step(People.townA(), from, "merges", tag, body).statusCode();
        };
    }

    private static String status(String id) {
        return Api.read(People.townA(), id).path("status");
    }
}
