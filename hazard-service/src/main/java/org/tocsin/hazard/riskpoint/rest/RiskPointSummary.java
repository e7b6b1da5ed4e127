package org.tocsin.hazard.riskpoint.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.hazard.riskpoint.domain.RiskColour;
import org.tocsin.hazard.riskpoint.domain.RiskPointSnapshot;
import org.tocsin.hazard.riskpoint.domain.RiskPointStatus;
import org.tocsin.hazard.riskpoint.domain.RiskProfile;

/** A risk point in a list or an export. */
@Schema(description = "A risk point 风险点")
public record RiskPointSummary(
        UUID id,
        @Schema(description = "The enterprise 所属单位") UUID unitId,
        @Schema(description = "Administrative division 行政区划代码", examples = "990101001")
                String division,
        @Nullable @Schema(description = "GB/T 4754-2017 行业代码", examples = "C3411", nullable = true)
                String industry,
        @Schema(description = "Name 名称", examples = "二号喷涂线") String name,
        @Schema(description = "Where in the unit 部位", examples = "一号车间") String part,
        @Schema(description = "D = L × E × C of the grading in force 风险值", examples = "270")
                BigDecimal score,
        RiskColour colour,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 风险等级", examples = "较大风险")
                String colourName,
        RiskPointStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "在册")
                String statusName,
        @Schema(description = "Codes of GB 6441-1986 可能的事故类型") List<String> accidentTypes,
        @Schema(description = "What keeps it under control 管控措施") String measures,
        @Schema(description = "Who is responsible 责任人") String responsiblePerson,
        @Nullable @Schema(description = "Where exactly, WGS84 位置", nullable = true)
                Position position,
        @Nullable @Schema(description = "If retired, why 注销理由", nullable = true) String retiredFor,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    /**
     * @param names the language of display names, or {@code null} for none
     */
    static RiskPointSummary of(RiskPointSnapshot point, @Nullable Locale names) {
        Location location = point.location();
        RiskProfile profile = point.profile();
        return new RiskPointSummary(
                point.id(),
                location.unitId(),
                location.division(),
                location.industry(),
                profile.name(),
                profile.part(),
                plain(point.score()),
                point.colour(),
                names == null ? null : point.colour().text().in(names),
                point.status(),
                names == null ? null : point.status().text().in(names),
                profile.accidentTypes(),
                profile.measures(),
                profile.responsiblePerson(),
                Position.of(profile.place()),
                point.retiredFor(),
                point.updatedAt(),
                point.version());
    }

    /** Without the zeros that the column's scale adds. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
