package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;

/** A hazard that has been where it is for long. */
@Schema(description = "A hazard that has been in its status for long 滞留隐患")
public record StuckHazard(
        UUID id,
        String hazardNo,
        UUID unitId,
        @Nullable @Schema(description = "单位名称", nullable = true) String unitName,
        String division,
        Grade grade,
        HazardStatus status,
        @Schema(description = "When it came into its status 进入当前状态的时间") Instant statusSince,
        @Schema(description = "Calendar days since, Asia/Shanghai 滞留天数", examples = "45") long days,
        @Schema(description = "The hazard 隐患") String record) {}
