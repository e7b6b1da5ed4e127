package org.tocsin.inspection.plan.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which rule is to make tasks now.
 *
 * @param seed of a random rule; {@code null} has one made from secure randomness
 */
@Schema(name = "DrawTasks", description = "Which rule is to make tasks now 抽取任务")
public record DrawRequest(
        @Min(1) @Schema(description = "The rule of the plan, from 1 规则序号", examples = "1") int item,
        @Nullable
                @Pattern(regexp = "[\\x21-\\x7E]{1,100}")
                @Schema(
                        nullable = true,
                        description =
                                "Of a random rule: a number that nobody here could choose, such as a public lottery's;"
                                        + " without one a seed is generated 随机种子，可用公开摇号结果，不填则自动生成",
                        examples = "2026134-03-08-11-17-21-30-09")
                String seed) {}
