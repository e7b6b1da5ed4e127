package org.tocsin.accident.release.app;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release to be published: what it is called and which figures it holds. */
@Schema(description = "A release to be published 发布统计通报")
public record ReleaseOrder(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What it is called 名称", examples = "2026年三季度安全生产通报")
                String name,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        description = "Whose figures; the caller's division if left out 行政区划",
                        examples = "990101")
                String division,
        @Nullable
                @Schema(
                        description =
                                "What was known at this past instant is counted; everything known now if left"
                                        + " out 统计时点",
                        examples = "2026-10-15T00:00:00+08:00")
                Instant asOf,
        @NotEmpty @Size(max = 50) @Schema(description = "Its tables 各表")
                List<@NotNull @Valid FigureQuestion> figures) {}
