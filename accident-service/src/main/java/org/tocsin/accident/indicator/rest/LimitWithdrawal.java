package org.tocsin.accident.indicator.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a limit of the committee's office holds no longer. */
@Schema(description = "Why a limit holds no longer 撤销控制指标")
record LimitWithdrawal(
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "年度指标重新分解")
                String reason) {}
