package org.tocsin.accident.publication.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public tables of a quarter or a year. Nothing in them follows from one person alone. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PublicStatistics", description = "Public accident statistics 事故统计公示")
public record PublicFigures(
        @Schema(description = "Quarter or year 期间", examples = "2026-Q3") String period,
        @Schema(description = "First day 起始日") LocalDate from,
        @Schema(description = "Last day 截止日（含）") LocalDate to,
        @Schema(description = "Whose figures 行政区划", examples = "990100") String division,
        @Schema(description = "Numbers from 1 to k − 1 are hidden 抑制阈值", examples = "3") int k,
        @Schema(description = "Which rules 规则版本", examples = "public-statistics/1")
                String ruleVersion,
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "All together 合计") Numbers total,
        @Schema(description = "By month 按月") List<Row> months,
        @Schema(description = "By category 按类别") List<Row> categories,
        @Schema(description = "By division 按行政区划") List<DivisionRow> divisions) {

    /** Numbers; null is hidden so that nobody can be identified, and never zero. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicNumbers", description = "null: hidden, and not 0 隐去的数据为 null，并非零")
    public record Numbers(
            @Nullable @Schema(description = "事故起数", examples = "21", nullable = true)
                    Long accidents,
            @Nullable @Schema(description = "死亡人数", examples = "18", nullable = true) Long deaths,
            @Nullable @Schema(description = "重伤人数", nullable = true) Long seriousInjuries) {

        /** Of a longer period: known where every part is. */
        Numbers plus(Numbers other) {
            return new Numbers(
                    plus(accidents, other.accidents),
                    plus(deaths, other.deaths),
                    plus(seriousInjuries, other.seriousInjuries));
        }

        private static @Nullable Long plus(@Nullable Long a, @Nullable Long b) {
            return a == null || b == null ? null : Long.valueOf(a + b);
        }
    }

    /** One month or category. */
    @Schema(name = "PublicRow", description = "One month or category 一个月或一个类别")
    public record Row(
            @Schema(description = "Month or category 月份或类别", examples = "2026-07") String key,
            Numbers numbers) {}

    /** One division. */
    @Schema(name = "PublicDivisionRow", description = "One division 一个行政区划")
    public record DivisionRow(
            @Schema(description = "Division 行政区划", examples = "990101") String division,
            @Schema(description = "Whose part it is 上级", examples = "990100") String parent,
            @Schema(
                            description =
                                    "True for what is recorded at the division itself and not below it 是否本级登记")
                    boolean own,
            Numbers numbers) {}
}
