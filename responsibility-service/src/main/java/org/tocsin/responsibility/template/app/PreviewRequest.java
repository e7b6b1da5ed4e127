package org.tocsin.responsibility.template.app;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit for which a template is to be looked at. */
@Schema(
        name = "TemplatePreview",
        description = "A unit for which a template is to be looked at 预览",
        example = PreviewRequest.EXAMPLE)
public record PreviewRequest(
        @Nullable
                @Min(1)
                @Schema(
                        description = "The draft by default, else the published version 版本号",
                        nullable = true)
                Integer version,
        @NotNull UUID superiorUnitId,
        @Min(1900) @Max(9999) int year,
        @NotNull @Valid UnitFilling unit) {

    static final String EXAMPLE =
            """
            {"superiorUnitId":"01990000-0000-7000-8000-000000000001","year":2026,\
            "unit":{"unitId":"01990000-0000-7000-8000-0000000000a1","limitDeaths":34,\
            "parameters":{"keyProject":"地铁一号线"}}}""";
}
