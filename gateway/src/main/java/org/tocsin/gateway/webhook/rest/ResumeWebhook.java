package org.tocsin.gateway.webhook.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.webhook.app.ResumeFrom;

/** Lets a subscription go on. */
@Schema(name = "ResumeWebhook", description = "Lets a webhook go on 恢复推送")
public record ResumeWebhook(
        @NotNull
                @Schema(
                        description =
                                "Where it stopped, or from now on, leaving out what happened meanwhile"
                                        + " 从中断处继续，或从现在开始",
                        examples = "WHERE_IT_STOPPED")
                ResumeFrom from) {}
