package org.tocsin.accident.adjudication.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finding is confirmed or dismissed. */
@Schema(name = "AdjudicationDecision", description = "Reasons of the decision 认定理由")
record DecisionRequest(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why; name no persons 理由", examples = "证据确凿")
                String reason) {}
