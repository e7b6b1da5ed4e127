package org.tocsin.accident.casualty.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is taken back. */
@Schema(description = "Take a record back 撤回")
record RetractionRequest(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why; name no persons 理由", examples = "同一人员重复登记")
                String reason) {}
