package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure that the decision on a case orders. */
@Schema(name = "OrderedMeasure", description = "A measure that is ordered 责令采取的措施")
public record OrderedMeasure(
        @NotNull MeasureKind kind,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description = "Post of the person it is about, never a name 对象职务，不写姓名",
                        examples = "主要负责人",
                        nullable = true)
                String post,
        @NotNull @Valid MeasureCommand.Decide decision) {}
