package org.tocsin.inspection.checklist.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a version back without a next one. */
public record WithdrawChecklist(
        @NotBlank @Size(max = 1000) @Schema(description = "Why 停用原因", examples = "所依据的标准已废止")
                String reason) {}
