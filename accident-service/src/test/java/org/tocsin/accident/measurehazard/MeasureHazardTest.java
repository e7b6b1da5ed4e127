package org.tocsin.accident.measurehazard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.accident.testing.InvestigationApi.document;
import static org.tocsin.accident.testing.InvestigationApi.read;
import static org.tocsin.accident.testing.InvestigationApi.step;
import static org.tocsin.accident.testing.InvestigationApi.tick;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.InvestigationApi;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** What the hazard register tells of the hazards that measures became. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MeasureHazardTest {

    private static final String TOPIC = "tocsin.hazard";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Units units;

    private String investigation;
    private List<String> measures;
    private final List<UUID> hazards = List.of(Ids.next(), Ids.next());

    @BeforeEach
    void anApprovedInvestigation() {
        investigation = InvestigationApi.approved(units.inTownA());
        measures = read(People.bureauA(), investigation).path("measures.id");
    }

    @Test
    void aMeasureShowsItsHazardAndIsImplementedWhenThatIsClosed() {
        read(People.bureauA(), investigation).then().body("measures[0].hazard", nullValue());
        tell(0, 1, "hazard.reported.v1");
        tell(1, 1, "hazard.reported.v1");
        tell(0, 2, "hazard.verified.v1");
        await().atMost(PATIENCE).until(() -> "VERIFIED".equals(status(0)));
        String proof = document(investigation);
        confirm(proof).then().statusCode(422).body("errors.size()", equalTo(2));

        tell(0, 3, "hazard.closed.v1");
        await().atMost(PATIENCE).until(() -> "CLOSED".equals(status(0)));
        confirm(proof).then().statusCode(422).body("errors.size()", equalTo(1));

        tell(1, 2, "hazard.archived.v1");
        await().atMost(PATIENCE).until(() -> "ARCHIVED".equals(status(1)));
        confirm(proof).then().statusCode(200);
        read(People.bureauA(), investigation)
                .then()
                .body("measures.hazard.closed", contains(true, true))
                .body("measures[0].hazard.href", equalTo("/api/v1/hazards/" + hazards.getFirst()));
    }

    @Test
    void whatIsToldTwiceOrOfOtherHazardsChangesNothing() {
        tell(0, 1, "hazard.reported.v1");
        tell(0, 2, "hazard.verified.v1");
        tell(0, 1, "hazard.reported.v1");
        String other = Ids.next().toString();
        Topic.send(List.of(event(other, 1, "hazard.verified.v1", other, null)));
        tell(1, 1, "hazard.reported.v1");

        await().atMost(PATIENCE).until(() -> "REPORTED".equals(status(1)));
        await().atMost(PATIENCE).until(() -> "VERIFIED".equals(status(0)));
    }

    private Response confirm(String proof) {
        return step(
                People.bureauA(),
                investigation,
                "closing-checks",
                tick("MEASURES_IMPLEMENTED", proof));
    }

    private String status(int measure) {
        return read(People.bureauA(), investigation)
                .path("measures[%d].hazard.status".formatted(measure));
    }

    private void tell(int which, long sequence, String type) {
        String hazard = hazards.get(which).toString();
        String measure = type.equals("hazard.reported.v1") ? measures.get(which) : null;
        Topic.send(List.of(event(hazard, sequence, type, hazard, measure)));
    }

    /** The published example, told of this test's hazard. */
    private static ProducerRecord<String, byte[]> event(
            String key, long sequence, String type, String hazard, String measure) {
        ObjectNode data = EventContract.of(TOPIC, type).examples().getFirst().deepCopy();
        data.put("hazardId", hazard);
        data.put("source", "ACCIDENT_INVESTIGATION");
        if (measure != null) {
            data.put("measureId", measure);
        }
        var record =
                new ProducerRecord<>(TOPIC, key, data.toString().getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_source", "/hazard-service");
        header(record, "ce_type", "org.tocsin." + type);
        header(record, "ce_subject", hazard);
        header(record, "ce_time", "2026-11-22T01:30:00Z");
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_division", "990101001");
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
