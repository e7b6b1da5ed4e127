package org.tocsin.accident.publication.app;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quarter to be published for everybody. */
@Schema(description = "A quarter to be published 公开一个季度的统计")
public record PublicationOrder(
        @NotNull
                @Pattern(regexp = "20[0-9]{2}-Q[1-4]")
                @Schema(description = "Quarter 季度", examples = "2026-Q3")
                String quarter) {}
