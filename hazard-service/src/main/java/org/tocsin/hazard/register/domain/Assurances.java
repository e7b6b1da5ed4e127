package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The five assurances (五落实) of a major hazard's rectification: who is responsible, what is done,
 * with which funds, by when, and what if it goes wrong.
 */
@Embeddable
@Schema(description = "The five assurances 五落实")
public record Assurances(
        @Nullable
                @Size(max = 500)
                @Schema(description = "Who is responsible 责任", examples = "王建国", nullable = true)
                String responsibility,
        @Nullable
                @Size(max = 500)
                @Schema(description = "What is done 措施", examples = "改造疏散通道", nullable = true)
                String measures,
        @Nullable
                @Size(max = 500)
                @Schema(description = "With which funds 资金", examples = "2 万元，已列支", nullable = true)
                String funds,
        @Nullable
                @Size(max = 500)
                @Schema(description = "By when 时限", examples = "30 日", nullable = true)
                String timeLimit,
        @Nullable
                @Size(max = 500)
                @Schema(
                        description = "What if it goes wrong 预案",
                        examples = "疏散预案 2026-3",
                        nullable = true)
                String contingencyPlan) {

    public static final Assurances NONE = new Assurances(null, null, null, null, null);
}
