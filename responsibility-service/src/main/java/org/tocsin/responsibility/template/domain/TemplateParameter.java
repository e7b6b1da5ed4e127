package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parameter of the template's own; without a default it must be given for each unit.
 *
 * @param min least number, first day, or least length of a text
 * @param max largest number, last day, or greatest length of a text
 */
@Schema(name = "TemplateParameter", description = "A parameter of the template's own 自定义参数")
public record TemplateParameter(
        @NotNull
                @Pattern(regexp = "[A-Za-z][A-Za-z0-9]{0,39}")
                @Schema(description = "Used as {{name}} 参数名", examples = "keyProject")
                String name,
        @NotNull ParameterType type,
        @NotBlank @Size(max = 100) @Schema(description = "说明", examples = "重点工程") String label,
        @Nullable @Size(max = 1000) @Schema(description = "默认值", nullable = true)
                String defaultValue,
        @Nullable @Size(max = 40) @Schema(description = "下限（数值、日期或长度）", nullable = true) String min,
        @Nullable @Size(max = 40) @Schema(description = "上限（数值、日期或长度）", nullable = true)
                String max) {}
