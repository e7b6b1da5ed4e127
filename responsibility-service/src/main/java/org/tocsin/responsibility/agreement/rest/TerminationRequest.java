package org.tocsin.responsibility.agreement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an agreement ends before its time. */
@Schema(name = "AgreementTermination", description = "Why it ends before its time 终止原因")
record TerminationRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "机构改革，职责划转") String reason) {}
