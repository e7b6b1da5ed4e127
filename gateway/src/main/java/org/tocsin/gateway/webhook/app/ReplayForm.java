package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part of the feed is to be delivered again: by positions or by time, from exclusive. */
@Schema(name = "WebhookReplayForm", description = "Which events are to be delivered again 重新投递的范围")
public record ReplayForm(
        @Nullable
                @Size(max = 200)
                @Schema(
                        description =
                                "Events after this position of the feed; this or `from` 该位置之后，与 from 二选一",
                        nullable = true)
                String after,
        @Nullable
                @Size(max = 200)
                @Schema(
                        description = "Up to this position; without it and `to`, up to now 截至该位置",
                        nullable = true)
                String until,
        @Nullable
                @Schema(
                        description = "Events that arrived at or after this instant 该时刻起",
                        nullable = true,
                        examples = "2026-11-01T00:00:00+08:00")
                Instant from,
        @Nullable
                @Schema(
                        description = "Before this instant 该时刻之前",
                        nullable = true,
                        examples = "2026-11-02T00:00:00+08:00")
                Instant to) {}
