package org.tocsin.accident.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Events as responsibility-service puts them on its topics. */
public final class Announcements {

    private Announcements() {}

    public static void unit(UUID id, String kind, String division) {
        send(
                "tocsin.unit",
                "unit.registered.v1",
                id,
                1,
                division,
                """
                {"unitId": "%s", "kind": "%s", "name": "示范单位", "division": "%s", "industry": null,
                 "grid": null, "parentId": null, "principal": null, "creditCode": null, "active": true}
                """
                        .formatted(id, kind, division));
    }

    /** An agreement of the year, with limits such as {@code "ACCIDENTS", 59}. */
    public static void inForce(
            UUID agreement, UUID unit, String division, int year, String limits) {
        send(
                "tocsin.agreement",
                "agreement.in-force.v1",
                agreement,
                1,
                division,
                body(agreement, unit, division, year, limits, ""));
    }

    public static void terminated(
            UUID agreement, UUID unit, String division, int year, String limits) {
        send(
                "tocsin.agreement",
                "agreement.terminated.v1",
                agreement,
                2,
                division,
                body(
                        agreement,
                        unit,
                        division,
                        year,
                        limits,
                        ", \"endedAs\": \"TERMINATED\", \"reason\": \"机构改革\", \"endedAt\": \"2026-06-30T08:00:00Z\""));
    }

    private static String body(
            UUID agreement, UUID unit, String division, int year, String limits, String more) {
        return """
               {"agreementId": "%s", "agreementNo": "ZR-990102-%d-000001",
                "superiorUnitId": "01990000-0000-7000-8000-000000000001", "subordinateUnitId": "%s",
                "division": "%s", "periodStart": "%d-01-01", "periodEnd": "%d-12-31", "limits": [%s],
                "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"%s}
               """
                .formatted(agreement, year, unit, division, year, year, limits, more);
    }

    private static void send(
            String topic,
            String type,
            UUID aggregate,
            long sequence,
            String division,
            String data) {
        var event =
                CloudEventBuilder.v1()
                        .withId(UUID.randomUUID().toString())
                        .withSource(URI.create("/responsibility-service"))
                        .withType("org.tocsin." + type)
                        .withSubject(aggregate.toString())
                        .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withDataSchema(
                                URI.create("/api/v1/events/" + topic + "/" + type + ".json"))
                        .withExtension("sequence", Long.toString(sequence))
                        .withExtension("division", division)
                        .withData(data.getBytes(StandardCharsets.UTF_8))
                        .build();
        Topic.send(
                List.of(
                        KafkaMessageFactory.createWriter(topic, null, aggregate.toString())
                                .writeBinary(event)));
    }
}
