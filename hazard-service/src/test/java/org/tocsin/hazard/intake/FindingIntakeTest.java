package org.tocsin.hazard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** Findings on the real broker, as inspection-service publishes them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FindingIntakeTest {

    private static final String TOPIC = "tocsin.inspection";
    private static final String RECORDED = "inspection.finding-recorded.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private UUID inspection;
    private UUID unit;

    @BeforeEach
    void anInspectionAtAUnitThatNobodyHasToldOf() {
        inspection = Ids.next();
        unit = Ids.next();
    }

    @Test
    void eachFindingBecomesOneHazardAlsoAtAUnitNotHeardOfYet() {
        UUID first = Ids.next();
        Topic.send(List.of(finding(1, first), finding(2, Ids.next())));

        awaitHazards(2);
        as(People.bureauA())
                .queryParam("findingId", first)
                .get(HAZARDS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("INSPECTION"))
                .body("items[0].inspectionId", equalTo(inspection.toString()))
                .body("items[0].division", equalTo("990101001"))
                .body("items[0].reportedByName", equalTo("李卫东"))
                .body("items[0].unitName", nullValue());
        as(People.bureauB())
                .queryParam("findingId", first)
                .get(HAZARDS)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whateverIsRepeatedIsOneHazard() {
        UUID finding = Ids.next();
        Topic.send(
                List.of(
                        finding(1, finding),
                        finding(1, finding),
                        finding(2, finding),
                        finding(3, Ids.next())));

        awaitHazards(2);
        assertThat(hazards("findingId=" + finding)).isEqualTo(1);
    }

    @Test
    void whatOvertookItsPredecessorWaitsForIt() {
        Topic.send(List.of(finding(2, Ids.next())));
        Topic.send(List.of(finding(1, Ids.next())));

        awaitHazards(2);
    }

    @Test
    void otherEventsOfInspectionsAreLetPass() {
        List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
        for (EventContract contract : EventContract.all(TOPIC)) {
            if (!contract.type().equals(RECORDED)) {
                String data = contract.examples().getFirst().toString();
                told.add(event(told.size() + 1, contract.type(), data));
            }
        }
        told.add(finding(told.size() + 1, Ids.next()));
        Topic.send(told);

        awaitHazards(1);
    }

    @Test
    void whatAFindingSaysOfItsChecklistAndMeasuresChangesNothing() {
        List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
        for (JsonNode example : EventContract.of(TOPIC, RECORDED).examples()) {
            told.add(finding(told.size() + 1, Ids.next(), example));
        }
        Topic.send(told);

        awaitHazards(told.size());
    }

    @Test
    void theHazardTellsOfItsFinding() {
        UUID finding = Ids.next();
        Topic.send(List.of(finding(1, finding)));
        awaitHazards(1);
        String id =
                as(People.bureauA())
                        .queryParam("findingId", finding)
                        .get(HAZARDS)
                        .path("items[0].id");

        Topic.Seen reported = Topic.of("tocsin.hazard", id, 1).getFirst();

        EventContract.of("tocsin.hazard", "hazard.reported.v1").accepts(reported.json());
        assertThat(reported.data().path("findingId").asText()).isEqualTo(finding.toString());
        assertThat(reported.data().path("inspectionId").asText()).isEqualTo(inspection.toString());
    }

    private void awaitHazards(int expected) {
        await().atMost(PATIENCE).until(() -> hazards("unitId=" + unit) == expected);
    }

    private static int hazards(String query) {
        return as(People.bureauA()).get(HAZARDS + "?count=true&" + query).path("count");
    }

    /** The published example, told of this test's inspection. */
    private ProducerRecord<String, byte[]> finding(long sequence, UUID finding) {
        return finding(sequence, finding, EventContract.of(TOPIC, RECORDED).examples().getFirst());
    }

    private ProducerRecord<String, byte[]> finding(long sequence, UUID finding, JsonNode example) {
        ObjectNode data = example.deepCopy();
        data.put("inspectionId", inspection.toString());
        data.put("findingId", finding.toString());
        data.put("unitId", unit.toString());
        return event(sequence, RECORDED, data.toString());
    }

    private ProducerRecord<String, byte[]> event(long sequence, String type, String data) {
        var record =
                new ProducerRecord<>(
                        TOPIC, inspection.toString(), data.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_source", "/inspection-service");
        header(record, "ce_type", "org.tocsin." + type);
        header(record, "ce_subject", inspection.toString());
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
