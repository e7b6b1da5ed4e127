package org.tocsin.accident.report.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which accident a report turned out to be about. */
@Schema(description = "Merge a duplicate report 并案")
record MergeRequest(
        @NotNull @Schema(description = "The accident that stays and counts 保留的事故")
                UUID intoAccidentId,
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "同一事故的重复报告")
                String reason) {}
