package org.tocsin.responsibility.agreement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why limits go beyond what the parent leaves. */
@Schema(name = "LimitOverride", description = "Why limits go beyond what the parent leaves 突破理由")
record OverrideRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "区内新增化工园区，经安委会第三次会议研究同意") String reason) {}
