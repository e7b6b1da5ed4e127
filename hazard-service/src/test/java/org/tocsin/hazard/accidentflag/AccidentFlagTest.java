package org.tocsin.hazard.accidentflag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.accidentflag.app.UnitAccidents;
import org.tocsin.hazard.accidentflag.messaging.AccidentListener;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.inbox.Replay;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** Accidents on the real broker, as accident-service publishes them, flag their unit's hazards. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AccidentFlagTest {

    private static final String TOPIC = "tocsin.accident";
    private static final String REPORTED = "accident.reported.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Units units;
    private final UnitAccidents accidents;
    private final AccidentListener listener;
    private final Replay replay;
    private final MovableClock clock;
    private UUID unit;
    private UUID accident;

    AccidentFlagTest(
            Units units,
            UnitAccidents accidents,
            AccidentListener listener,
            Replay replay,
            MovableClock clock) {
        this.units = units;
        this.accidents = accidents;
        this.listener = listener;
        this.replay = replay;
        this.clock = clock;
    }

    @BeforeEach
    void aUnit() {
        clock.reset();
        unit = units.inTownA();
        accident = Ids.next();
    }

    @Test
    void anAccidentFlagsTheOpenHazardsOfItsUnitAndMovesTheirTag() {
        String open = Api.reported(unit);
        String ended = Api.reported(unit);
        Api.step(People.bureauA(), ended, "rejections", "{\"reason\": \"不属实\"}");
        String elsewhere = Api.reported(units.inTownA());
        String before = Api.read(People.bureauA(), open).getHeader("ETag");

        Topic.send(List.of(event(accident, 1, REPORTED, yesterday())));
        awaitAccidents(1);

        shows(open, 1, true);
        shows(ended, 1, false);
        shows(elsewhere, 0, false);
        assertThat(found(unit, true)).containsExactly(open);
        assertThat(found(unit, false)).containsExactly(ended);
        assertThat(listed("unitId=" + unit)).hasSize(2);
        assertThat(listed("accidentFlag=true&division=990101&limit=200"))
                .contains(open)
                .doesNotContain(ended, elsewhere);
        assertThat(Api.read(People.bureauA(), open).getHeader("ETag")).isNotEqualTo(before);
        Api.step(People.bureauA(), open, "verifications", before, "{}").then().statusCode(200);
    }

    @Test
    void whatIsWithdrawnOrMergedFlagsNothingAnyMore() {
        UUID merged = Ids.next();
        Topic.send(
                List.of(
                        event(accident, 1, REPORTED, yesterday()),
                        event(merged, 1, REPORTED, yesterday())));
        awaitAccidents(2);

        Topic.send(List.of(event(accident, 2, "accident.withdrawn.v1", yesterday())));
        awaitAccidents(1);
        Topic.send(List.of(event(merged, 2, "accident.merged.v1", yesterday())));
        awaitAccidents(0);

        String open = Api.reported(unit);
        shows(open, 0, false);
        assertThat(found(unit, true)).isEmpty();
        assertThat(found(unit, false)).containsExactly(open);
    }

    @Test
    void aRevisionMovesTheAccidentToAnotherUnitOrToNone() {
        UUID other = units.inTownA();
        Topic.send(List.of(event(accident, 1, REPORTED, yesterday())));
        awaitAccidents(1);

        Topic.send(List.of(record(accident, 2, "accident.revised.v1", data(other))));
        await().atMost(PATIENCE).until(() -> accidents.at(other) == 1);
        assertThat(accidents.at(unit)).isZero();

        Topic.send(List.of(record(accident, 3, "accident.revised.v1", data(null))));
        await().atMost(PATIENCE).until(() -> accidents.at(other) == 0);
    }

    @Test
    void theFlagFallsTwelveMonthsAfterTheAccident() {
        String open = Api.reported(unit);
        Instant occurred = clock.instant().minus(Duration.ofDays(300));
        Topic.send(List.of(event(accident, 1, REPORTED, occurred)));
        awaitAccidents(1);

        clock.advanceTo(occurred.plus(Duration.ofDays(367)));

        shows(open, 0, false);
        clock.reset();
    }

    @Test
    void everythingIsRebuiltFromTheTopicWithTheSameResult() {
        UUID withdrawn = Ids.next();
        Topic.send(
                List.of(
                        event(accident, 1, REPORTED, yesterday()),
                        event(accident, 2, "accident.revised.v1", yesterday()),
                        event(withdrawn, 1, REPORTED, yesterday()),
                        event(withdrawn, 2, "accident.withdrawn.v1", yesterday()),
                        event(Ids.next(), 1, REPORTED, yesterday())));
        awaitAccidents(2);

        replay.rebuild("hazard.accidents");

        awaitAccidents(2);
    }

    /** Told to the listener itself, which shows that it reads all that is published. */
    @Test
    void readsEveryPublishedExample() {
        for (EventContract contract : EventContract.all(TOPIC)) {
            for (var example : contract.examples()) {
                UUID id = Ids.next();
                ObjectNode data = example.deepCopy();
                data.put("accidentId", id.toString());
                data.put("unitId", unit.toString());
                data.put("occurredAt", yesterday().toString());
                boolean counts =
                        List.of("reported", "revised", "reclassified", "verified").stream()
                                .anyMatch(what -> contract.type().contains("." + what + "."));
                int before = accidents.at(unit);

                listener.on(
                        new IncomingEvent(
                                TOPIC,
                                Ids.next(),
                                contract.type(),
                                id,
                                1,
                                Instant.parse("2026-11-22T01:30:00Z"),
                                new EventScope("990101001", null, unit, null),
                                null,
                                data));

                assertThat(accidents.at(unit)).isEqualTo(counts ? before + 1 : before);
            }
        }
    }

    private void awaitAccidents(int expected) {
        await().atMost(PATIENCE).until(() -> accidents.at(unit) == expected);
    }

    private static void shows(String hazard, int count, boolean flag) {
        Api.read(People.bureauA(), hazard)
                .then()
                .statusCode(200)
                .body("accidentsAtUnit", equalTo(count))
                .body("accidentFlag", equalTo(flag));
    }

    private static List<String> found(UUID unit, boolean flagged) {
        return listed("unitId=" + unit + "&accidentFlag=" + flagged);
    }

    private static List<String> listed(String query) {
        return Api.as(People.bureauA())
                .get(Api.HAZARDS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private Instant yesterday() {
        return clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
    }

    private ObjectNode data(UUID at) {
        ObjectNode data =
                EventContract.of(TOPIC, "accident.revised.v1").examples().getFirst().deepCopy();
        data.put("accidentId", accident.toString());
        data.put("unitId", at == null ? null : at.toString());
        data.put("occurredAt", yesterday().toString());
        return data;
    }

    /** The published example, told of this test's accident. */
    private ProducerRecord<String, byte[]> event(
            UUID id, long sequence, String type, Instant occurredAt) {
        ObjectNode data = EventContract.of(TOPIC, type).examples().getFirst().deepCopy();
        data.put("accidentId", id.toString());
        data.put("unitId", unit.toString());
        data.put("occurredAt", occurredAt.toString());
        return record(id, sequence, type, data);
    }

    private static ProducerRecord<String, byte[]> record(
            UUID id, long sequence, String type, ObjectNode data) {
        var record =
                new ProducerRecord<>(
                        TOPIC, id.toString(), data.toString().getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_source", "/accident-service");
        header(record, "ce_type", "org.tocsin." + type);
        header(record, "ce_subject", id.toString());
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
