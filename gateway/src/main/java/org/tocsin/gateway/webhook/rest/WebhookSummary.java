package org.tocsin.gateway.webhook.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.app.WebhookCase;
import org.tocsin.gateway.webhook.domain.PauseReason;
import org.tocsin.gateway.webhook.domain.SubscriptionSnapshot;
import org.tocsin.gateway.webhook.domain.SubscriptionStatus;

/** A subscription in a list. */
@Schema(name = "WebhookSummary", description = "A webhook and how it is doing 推送订阅")
public record WebhookSummary(
        UUID id,
        @Schema(
                        description = "Where events are posted 接收地址",
                        examples = "https://dashboard.example.org/tocsin")
                String url,
        @Schema(description = "Types of events; empty for all 事件类型", examples = "[\"hazard.*\"]")
                List<String> types,
        @Nullable
                @Schema(
                        description = "Only this division and below it 限定区划",
                        nullable = true,
                        examples = "990101")
                String division,
        @Schema(description = "For people 说明", examples = "大屏预警") String description,
        SubscriptionStatus status,
        @Nullable @Schema(description = "Why it is paused 暂停原因", nullable = true)
                PauseReason pausedFor,
        @Nullable @Schema(description = "Last success 最近一次成功", nullable = true) Instant deliveredAt,
        @Nullable @Schema(description = "Nothing was taken since 自何时起持续失败", nullable = true)
                Instant failingSince,
        @Schema(description = "Failures in a row 连续失败次数", examples = "0") int failures,
        @Schema(description = "The secrets that sign now, newest first 有效密钥的期限")
                List<SecretValidity> secrets,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本", examples = "0") long version) {

    /** When a secret signs. */
    @Schema(name = "WebhookSecretValidity", description = "When a secret signs 密钥期限")
    public record SecretValidity(
            Instant from,
            @Nullable @Schema(description = "Until then; null for the newest 失效时间", nullable = true)
                    Instant until) {}

    static WebhookSummary of(WebhookCase webhook) {
        SubscriptionSnapshot s = webhook.subscription();
        return new WebhookSummary(
                s.id(),
                s.form().url(),
                s.form().types(),
                s.form().division(),
                s.form().description(),
                s.status(),
                s.pausedFor(),
                webhook.deliveredAt(),
                webhook.failingSince(),
                webhook.failures(),
                webhook.secrets().stream()
                        .map(v -> new SecretValidity(v.from(), v.until()))
                        .toList(),
                s.createdAt(),
                s.updatedAt(),
                s.version());
    }
}
