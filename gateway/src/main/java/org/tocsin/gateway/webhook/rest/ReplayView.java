package org.tocsin.gateway.webhook.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.domain.Replay;
import org.tocsin.gateway.webhook.domain.ReplaySnapshot;
import org.tocsin.platform.http.TransitionView;

/** A replay. */
@Schema(name = "WebhookReplay", description = "Part of the feed that is delivered again 重新投递")
public record ReplayView(
        UUID id,
        @Schema(description = "DONE: all its deliveries are made, not yet all sent 是否已全部生成")
                Replay.Status status,
        @Schema(description = "Deliveries made so far 已生成的投递数", examples = "12") int deliveries,
        Instant createdAt,
        @Nullable @Schema(description = "Last delivery made 完成时间", nullable = true)
                Instant finishedAt,
        @Schema(description = "Always empty 无可办理事项") List<TransitionView> allowedTransitions) {

    static ReplayView of(ReplaySnapshot replay) {
        return new ReplayView(
                replay.id(),
                replay.status(),
                replay.deliveries(),
                replay.createdAt(),
                replay.finishedAt(),
                List.of());
    }
}
