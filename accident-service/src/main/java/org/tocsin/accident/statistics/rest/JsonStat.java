package org.tocsin.accident.statistics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.app.Statistics;
import org.tocsin.accident.statistics.domain.Figure;
import org.tocsin.accident.statistics.domain.Period;

/**
 * A cube in JSON-stat 2.0, class {@code dataset}. Its values stand in the order of {@code id}, the
 * last dimension running fastest.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JsonStatDataset", description = "JSON-stat 2.0 dataset 统计数据立方体")
record JsonStat(
        @Schema(description = "Always 2.0", examples = "2.0") String version,
        @JsonProperty("class") @Schema(description = "Always dataset", examples = "dataset")
                String kind,
        String label,
        String source,
        @Schema(description = "What was known at this instant is counted 统计时点") Instant updated,
        @Schema(description = "Dimensions, in the order of the values 维度") List<String> id,
        @Schema(description = "Number of categories of each dimension 各维度大小") List<Integer> size,
        Map<String, List<String>> role,
        Map<String, Dimension> dimension,
        @Schema(description = "Row-major; null where a percentage has no meaning 数值")
                List<BigDecimal> value,
        Extension extension) {

    /** The media type in use for it; none is registered. */
    static final String MEDIA_TYPE = "application/vnd.json-stat+json";

    static final String VERSION = "2.0";
    static final String DATASET = "dataset";

    @Schema(name = "JsonStatDimension", description = "One dimension 维度")
    record Dimension(String label, Category category) {}

    /**
     * @param label names for people, of closed code lists only: what was once answered must stay
     *     the same, and names of divisions change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonStatCategory", description = "The values of a dimension 取值")
    record Category(
            @Schema(description = "In order 顺序") List<String> index,
            @Nullable @Schema(description = "Names 名称") Map<String, String> label,
            @Nullable @Schema(description = "Decimals and unit of measures 单位")
                    Map<String, Unit> unit) {}

    @Schema(name = "JsonStatUnit", description = "Unit of a measure 单位")
    record Unit(int decimals, String label) {}

    /** What the JSON form of the same answer says besides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonStatExtension", description = "What JSON-stat has no place for 扩展")
    record Extension(
            Instant asOf,
            Period period,
            @Nullable Period previousPeriod,
            @Nullable String division,
            String ruleVersion,
            Map<String, Figure> totals,
            Statistics.Excluded excluded,
            String self,
            String records,
            @Schema(description = "Of the JSON form JSON 形式的摘要") String digest) {}
}
