package org.tocsin.gateway.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.app.NewSecret;
import org.tocsin.gateway.webhook.app.WebhookCase;
import org.tocsin.gateway.webhook.domain.SubscriptionCommand;
import org.tocsin.platform.http.TransitionView;

/** A subscription with what this caller may do next. */
@Schema(name = "Webhook", description = "A webhook and what this caller may do with it 推送订阅详情")
public record WebhookView(
        @JsonUnwrapped WebhookSummary webhook,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Signs deliveries (Standard Webhooks); shown when it is made and never again"
                                        + " 签名密钥，仅显示这一次",
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
                String secret,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static WebhookView of(WebhookCase webhook) {
        return new WebhookView(WebhookSummary.of(webhook), null, transitions(webhook));
    }

    static WebhookView of(NewSecret fresh) {
        return new WebhookView(
                WebhookSummary.of(fresh.webhook()), fresh.secret(), transitions(fresh.webhook()));
    }

    private static List<TransitionView> transitions(WebhookCase webhook) {
        List<TransitionView> steps = new ArrayList<>();
        if (!webhook.own()) {
            return steps;
        }
        String href = WebhookResource.PATH + "/" + webhook.subscription().id();
        for (SubscriptionCommand command : SubscriptionCommand.values()) {
            if (command.isLawfulIn(webhook.subscription().status())) {
                steps.add(step(command, href));
            }
        }
        return steps;
    }

    private static TransitionView step(SubscriptionCommand command, String href) {
        return switch (command) {
            case CHANGE -> new TransitionView("change", "PUT", href, List.of());
            case PAUSE -> post("pause", href + "/pauses");
            case RESUME -> post("resume", href + "/resumptions");
            case ROTATE_SECRET -> post("rotate-secret", href + "/secrets");
            case TEST -> post("test", href + "/tests");
            case REPLAY -> post("replay", href + "/replays");
            case CLOSE -> post("close", href + "/closures");
        };
    }

    private static TransitionView post(String name, String href) {
        return new TransitionView(name, "POST", href, List.of());
    }
}
