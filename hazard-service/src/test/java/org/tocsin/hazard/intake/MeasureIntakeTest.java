package org.tocsin.hazard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

/** Measures of accident investigations on the real broker, as accident-service publishes them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MeasureIntakeTest {

    private static final String TOPIC = "tocsin.investigation";
    private static final String APPROVED = "investigation.approved.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private UUID investigation;
    private UUID unit;

    @BeforeEach
    void anInvestigationOfAUnitThatNobodyHasToldOf() {
        investigation = Ids.next();
        unit = Ids.next();
    }

    @Test
    void eachMeasureBecomesOneHazardOfItsUnit() {
        UUID measure = Ids.next();
        Topic.send(List.of(approved(1, measure, Ids.next())));

        awaitHazards(2);
        as(People.bureauA())
                .get(HAZARDS + "?source=ACCIDENT_INVESTIGATION&unitId=" + unit)
                .then()
                .body("items", hasSize(2))
                .body(
                        "items.find { it.measureId == '%s' }.grade".formatted(measure),
                        equalTo("MAJOR"))
                .body(
                        "items.find { it.measureId == '%s' }.requiredBy".formatted(measure),
                        equalTo("2099-03-31"))
                .body("items[0].status", equalTo("REPORTED"))
                .body("items[0].investigationId", equalTo(investigation.toString()))
                .body("items[0].division", equalTo("990101001"));
    }

    @Test
    void whateverIsRepeatedIsOneHazard() {
        UUID measure = Ids.next();
        Topic.send(
                List.of(
                        approved(1, measure, Ids.next()),
                        approved(1, measure, Ids.next()),
                        approved(2, measure),
                        approved(3, Ids.next())));

        awaitHazards(3);
        String ids = as(People.bureauA()).get(HAZARDS + "?unitId=" + unit).asString();
        assertThat(ids.split("\"measureId\":\"" + measure, -1)).hasSize(2);
    }

    @Test
    void otherEventsOfInvestigationsAreLetPass() {
        List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
        for (EventContract contract : EventContract.all(TOPIC)) {
            if (!contract.type().equals(APPROVED)) {
                String data = contract.examples().getFirst().toString();
                told.add(event(told.size() + 1, contract.type(), data));
            }
        }
        told.add(approved(told.size() + 1, Ids.next()));
        Topic.send(told);

        awaitHazards(1);
    }

    @Test
    void theHazardTellsOfItsMeasure() {
        UUID measure = Ids.next();
        Topic.send(List.of(approved(1, measure)));
        String id = onlyHazard();

        Topic.Seen reported = Topic.of("tocsin.hazard", id, 1).getFirst();

        EventContract.of("tocsin.hazard", "hazard.reported.v1").accepts(reported.json());
        assertThat(reported.data().path("measureId").asText()).isEqualTo(measure.toString());
        assertThat(reported.data().path("source").asText()).isEqualTo("ACCIDENT_INVESTIGATION");
    }

    @Test
    void anOrderKeepsTheDayThatTheInvestigationGave() {
        Topic.send(List.of(approved(1, Ids.next())));
        String id = onlyHazard();
        step(id, "verifications", "{}").then().statusCode(200);

        step(id, "rectification-orders", order("2099-04-01"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("deadline-after-required-day"));
        step(id, "rectification-orders", order("2099-03-31")).then().statusCode(200);
    }

    private static String order(String deadline) {
        return """
               {"measure": "设置防护栏杆", "responsiblePerson": "王强", "deadline": "%s",
                "assurances": {"responsibility": "王强", "measures": "设置栏杆", "funds": "5万元",
                  "timeLimit": "按期", "contingencyPlan": "预案"},
                "interimMeasures": "设置警戒", "watcher": "李明"}
               """
                .formatted(deadline);
    }

    private static Response step(String id, String path, String body) {
        String tag = as(People.bureauA()).get(HAZARDS + "/" + id).getHeader("ETag");
        return as(People.bureauA())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(HAZARDS + "/" + id + "/" + path);
    }

    private String onlyHazard() {
        awaitHazards(1);
        return as(People.bureauA()).get(HAZARDS + "?unitId=" + unit).path("items[0].id");
    }

    private void awaitHazards(int expected) {
        await().atMost(PATIENCE).until(() -> hazards() == expected);
    }

    private int hazards() {
        return as(People.bureauA()).get(HAZARDS + "?count=true&unitId=" + unit).path("count");
    }

    /** The published example, told of this test's investigation and these measures. */
    private ProducerRecord<String, byte[]> approved(long sequence, UUID... measures) {
        ObjectNode data = EventContract.of(TOPIC, APPROVED).examples().getFirst().deepCopy();
        data.put("investigationId", investigation.toString());
        ArrayNode all = (ArrayNode) data.path("measures");
        ObjectNode example = all.get(0).deepCopy();
        all.removeAll();
        for (UUID measure : measures) {
            ObjectNode one = example.deepCopy();
            one.put("measureId", measure.toString());
            one.put("responsibleUnitId", unit.toString());
            one.put("deadline", "2099-03-31");
            all.add(one);
        }
        return event(sequence, APPROVED, data.toString());
    }

    private ProducerRecord<String, byte[]> event(long sequence, String type, String data) {
        var record =
                new ProducerRecord<>(
                        TOPIC, investigation.toString(), data.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_source", "/accident-service");
        header(record, "ce_type", "org.tocsin." + type);
        header(record, "ce_subject", investigation.toString());
        header(record, "ce_time", "2027-01-15T02:00:00Z");
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_division", "990101001");
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
