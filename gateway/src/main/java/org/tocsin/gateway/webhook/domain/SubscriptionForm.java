package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription is to do; as a whole when it is changed. */
@Schema(name = "WebhookForm", description = "Where events are to be posted, and which 订阅内容")
public record SubscriptionForm(
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description =
                                "Where events are posted. https; names whose addresses are private are refused"
                                        + " 接收地址，须为 https 且不得指向内网",
                        format = "uri",
                        examples = "https://dashboard.example.org/tocsin")
                String url,
        @NotNull
                @Size(max = 50)
                @Schema(
                        description =
                                "Types of events, `*` at the end; empty for all 事件类型，可用 * 结尾；空表示全部",
                        examples = "[\"hazard.*\", \"accident.reported.v1\"]")
                List<
                                @NotNull @Size(max = 75)
                                @Pattern(regexp = "[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?:\\.\\*)?") String>
                        types,
        @Nullable
                @Pattern(regexp = "[0-9]{6}([0-9]{3}){0,2}")
                @Schema(
                        description =
                                "Only events of this division and below it; must lie in the caller's own"
                                        + " 只要该区划及其下级的事件",
                        nullable = true,
                        examples = "990101")
                String division,
        @NotNull @Size(max = 500) @Schema(description = "For people 说明", examples = "大屏预警")
                String description) {}
