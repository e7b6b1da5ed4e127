package org.tocsin.gateway.webhook.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.DeliverySnapshot;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;

/** A delivery in a list or an export. */
@Schema(name = "WebhookDeliverySummary", description = "A delivery 投递")
public record DeliveryRow(
        UUID id,
        DeliveryKind kind,
        @Schema(description = "webhook-id of every attempt; the event's id 事件 id") UUID eventId,
        @Schema(examples = "org.tocsin.hazard.closed.v1") String type,
        @Schema(description = "The aggregate's id 聚合 id") UUID subject,
        @Schema(description = "The aggregate's event count 聚合内序号", examples = "3") long sequence,
        DeliveryStatus status,
        @Schema(description = "Attempts so far 已尝试次数", examples = "1") int attempts,
        Instant createdAt,
        @Nullable @Schema(description = "Not before then 下次尝试不早于", nullable = true) Instant nextAt,
        @Nullable @Schema(description = "Delivered or given up 完结时间", nullable = true)
                Instant settledAt) {

    static DeliveryRow of(DeliverySnapshot delivery) {
        return new DeliveryRow(
                delivery.id(),
                delivery.kind(),
                delivery.eventId(),
                "org.tocsin." + delivery.type(),
                delivery.aggregateId(),
                delivery.sequence(),
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAt(),
                delivery.settledAt());
    }
}
