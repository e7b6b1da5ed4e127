package org.tocsin.accident.cluster.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.cluster.domain.ClusterPlace;
import org.tocsin.accident.cluster.persistence.ClusterRepository;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Accidents close together, told once. Fishing vessels in district B are its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClusterTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String CLUSTERS =
            "/api/v1/statistics/accident-clusters?division=990102001";
    private static final ClusterPlace TOWN =
            new ClusterPlace("990102001", ClusterKind.CATEGORY, "FISHING_VESSEL");

    private final ClusterWatch watch;
    private final ClusterRepository clusters;

    ClusterTest(ClusterWatch watch, ClusterRepository clusters) {
        this.watch = watch;
        this.clusters = clusters;
    }

    private static Historic daysAgo(int days) {
        return new Historic(
                TODAY.minusDays(days).toString(), "990102001", "FISHING_VESSEL", "06", 0, null);
    }

    /** Several instances look at once. */
    private void look() throws Exception {
        Callable<Void> sweep =
                () -> {
                    watch.sweep();
                    return null;
                };
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            for (var done : instances.invokeAll(List.of(sweep, sweep, sweep))) {
                done.get();
            }
        }
    }

    @Test
    void aClusterIsListedAndToldOnceHoweverItGrows() throws Exception {
        Historic.enter(List.of(daysAgo(20), daysAgo(12)));
        look();
        assertThat(clusters.at(TOWN)).isEmpty();
        Response before = Api.as(People.bureauB()).get(CLUSTERS);
        before.then().body("clusters.kind", not(hasItem("FISHING_VESSEL")));

        Historic.enter(List.of(daysAgo(5)));
        look();
        Historic.enter(List.of(daysAgo(3), daysAgo(30)));
        look();
        look();

        assertThat(clusters.at(TOWN)).hasSize(1);
        assertThat(clusters.at(TOWN).getFirst().run().accidents()).isEqualTo(5);
        String id = clusters.at(TOWN).getFirst().id().toString();
        List<Topic.Seen> events = Topic.of("tocsin.accident-cluster", id, 1);
        assertThat(events.getFirst().shortType()).isEqualTo("accident.cluster-detected.v1");
        assertThat(events.getFirst().division()).isEqualTo("990102001");
        assertThat(events.getFirst().data().path("accidents").intValue()).isEqualTo(3);
        EventContract.of("tocsin.accident-cluster", "accident.cluster-detected.v1")
                .accepts(events.getFirst().json());
        assertThat(clusters.at(new ClusterPlace("990102", TOWN.dimension(), TOWN.kind())))
                .hasSize(1);
        assertThat(clusters.at(new ClusterPlace("990100", TOWN.dimension(), TOWN.kind())))
                .isEmpty();
        itIsListed(before);
    }

    private static void itIsListed(Response before) {
        Response answer = Api.as(People.bureauB()).get(CLUSTERS);
        answer.then()
                .body(
                        "clusters.findAll { it.kind == 'FISHING_VESSEL' }.accidents",
                        equalTo(List.of(5)));
        String records = answer.path("clusters.find { it.kind == 'FISHING_VESSEL' }.records");
        Api.as(People.bureauB()).get(records).then().body("items.size()", equalTo(5));
        assertThat(Api.as(People.bureauB()).get((String) before.path("self")).asByteArray())
                .isEqualTo(before.asByteArray());
    }

    @Test
    void whatIsLongPastIsListedButNoNews() throws Exception {
        List<Historic> old =
                List.of(
                        Historic.of("2002-05-01", "990102002", "CIVIL_AVIATION", 0),
                        Historic.of("2002-05-02", "990102002", "CIVIL_AVIATION", 0),
                        Historic.of("2002-05-03", "990102002", "CIVIL_AVIATION", 0));
        Historic.enter(old);
        look();

        assertThat(
                        clusters.at(
                                new ClusterPlace(
                                        "990102002", ClusterKind.CATEGORY, "CIVIL_AVIATION")))
                .isEmpty();
        Api.as(People.bureauB())
                .get(
                        "/api/v1/statistics/accident-clusters?division=990102002&from=2002-01-01&to=2002-12-31")
                .then()
                .body("clusters.kind", equalTo(List.of("CIVIL_AVIATION", "GB6441-1986:09")));
    }

    @Test
    void foreignDivisionsAndOtherRolesAreRefused() {
        Api.as(People.bureauA()).get(CLUSTERS).then().statusCode(404);
        Api.as(People.departmentA()).get(CLUSTERS).then().statusCode(403);
    }
}
