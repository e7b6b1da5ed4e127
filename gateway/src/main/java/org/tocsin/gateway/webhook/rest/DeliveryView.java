package org.tocsin.gateway.webhook.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.app.DeliveryQueries.Logged;
import org.tocsin.gateway.webhook.domain.Answer;
import org.tocsin.gateway.webhook.domain.Attempt;
import org.tocsin.gateway.webhook.domain.DeliveryFailure;
import org.tocsin.platform.http.TransitionView;

/** A delivery with every attempt. */
@Schema(name = "WebhookDelivery", description = "A delivery with every attempt 投递详情")
public record DeliveryView(
        @JsonUnwrapped DeliveryRow delivery,
        @Schema(description = "What was tried, oldest first 各次尝试") List<AttemptView> log,
        @Schema(description = "Always empty: deliveries go their own way 无可办理事项")
                List<TransitionView> allowedTransitions) {

    /** An attempt. */
    @Schema(name = "WebhookAttempt", description = "An attempt 一次尝试")
    public record AttemptView(
            @Schema(examples = "1") int number,
            Instant triedAt,
            @Schema(
                            description = "Milliseconds, from name to end of response 耗时毫秒",
                            examples = "83")
                    long millis,
            @Nullable
                    @Schema(
                            description = "That was connected to 连接的地址",
                            nullable = true,
                            examples = "198.51.100.7")
                    String address,
            @Nullable @Schema(description = "HTTP status 状态码", nullable = true, examples = "204")
                    Integer status,
            @Nullable @Schema(description = "Why there is none 未得应答的原因", nullable = true)
                    DeliveryFailure failure,
            @Schema(description = "The beginning of the response 应答摘录", examples = "ok")
                    String excerpt) {

        static AttemptView of(Attempt attempt) {
            Answer outcome = attempt.outcome();
            return new AttemptView(
                    attempt.number(),
                    attempt.triedAt(),
                    outcome.millis(),
                    outcome.address(),
                    outcome.status(),
                    outcome.failure(),
                    outcome.excerpt());
        }
    }

    static DeliveryView of(Logged logged) {
        return new DeliveryView(
                DeliveryRow.of(logged.delivery()),
                logged.attempts().stream().map(AttemptView::of).toList(),
                List.of());
    }

    /** Moves with every attempt and with the outcome. */
    static long version(Logged logged) {
        return 2L * logged.delivery().attempts() + (logged.delivery().settledAt() == null ? 0 : 1);
    }
}
