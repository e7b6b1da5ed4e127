package org.tocsin.responsibility.unit.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a scheduled change is called off. */
@Schema(
        name = "ScheduledUnitChangeCancellation",
        description = "Calls a scheduled change off 取消预定变更")
record CancellationRequest(@NotBlank @Size(max = 500) @Schema(examples = "方案调整") String reason) {}
