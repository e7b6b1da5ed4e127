package org.tocsin.hazard.riskpoint.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The risk point is no more 注销风险点")
public record RetireRiskPoint(
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "生产线已拆除")
                String reason) {}
