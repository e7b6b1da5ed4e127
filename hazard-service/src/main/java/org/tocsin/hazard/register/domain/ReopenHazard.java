package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a closed hazard up again, as a new one at the same unit and place that is linked to it. The
 * old one stays closed: what was decided then is not rewritten.
 */
@Schema(description = "A closed hazard has come back 已销号隐患重新立案")
public record ReopenHazard(
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "回头看发现通道再次被占用")
                String reason,
        @NotBlank
                @Size(max = 4000)
                @Schema(
                        description = "What was found now, kept character by character 隐患描述",
                        examples = "安全出口再次堆放货物")
                String description,
        @Nullable @Schema(description = "As of the old one if left out 隐患等级") Grade grade,
        @NotNull @Schema(description = "How it was found; as in a report, or INSPECTION 隐患来源")
                Source source,
        @Nullable @Schema(description = "When it was found; now if left out 发现时间")
                Instant foundAt) {}
