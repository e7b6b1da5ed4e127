package org.tocsin.accident.release.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.statistics.app.StatisticsQuestion;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** One table of a release, as a question to the accident statistics. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One table of a release: a question to the accident statistics 通报中的一张表")
public record FigureQuestion(
        @NotBlank @Size(max = 200) @Schema(description = "Heading 标题", examples = "三季度事故分类情况")
                String title,
        @NotNull @Schema(description = "First day 起始日", examples = "2026-07-01") LocalDate from,
        @NotNull @Schema(description = "Last day, included 截止日（含）", examples = "2026-09-30")
                LocalDate to,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        description =
                                "Subtree within that of the release, which is the default 行政区划",
                        examples = "990101")
                String division,
        @Nullable
                @Size(max = 4)
                @Schema(description = "Dimensions, as in groupBy 分组", examples = "[\"category\"]")
                List<String> groupBy,
        @Nullable
                @Size(max = 5)
                @Schema(
                        description = "Measures; the four indicators if left out 指标",
                        examples = "[\"accidents\",\"deaths\"]")
                List<String> measures,
        @Nullable @Schema(description = "Beside the same period a year before 是否同比")
                Boolean compare,
        @Nullable @Schema(description = "Only these categories 类别") List<AccidentCategory> category,
        @Nullable @Schema(description = "Only these classes 等级") List<Severity> severity,
        @Nullable @Schema(description = "Only these types 类型", examples = "[\"GB6441-1986:09\"]")
                List<String> type,
        @Nullable @Schema(description = "Only these industries 行业", examples = "[\"C\"]")
                List<String> industry) {

    private static final List<Measure> FOUR_INDICATORS =
            List.of(
                    Measure.ACCIDENTS,
                    Measure.DEATHS,
                    Measure.SERIOUS_INJURIES,
                    Measure.DIRECT_LOSS_CNY);

    StatisticsQuestion as(String defaultDivision, Instant asOf) {
        return new StatisticsQuestion(
                from,
                to,
                division == null ? defaultDivision : division,
                AccidentKinds.of(given(category), given(severity), given(type), given(industry)),
                known("groupBy", given(groupBy), Dimension::of),
                measures == null ? FOUR_INDICATORS : known("measures", measures, Measure::of),
                Boolean.TRUE.equals(compare),
                asOf);
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static <T> List<T> known(
            String field, List<String> names, Function<String, Optional<T>> of) {
        List<T> found = names.stream().flatMap(name -> of.apply(name).stream()).distinct().toList();
        if (found.size() != names.size()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "/figures/" + field,
                            "unknown-value",
                            field + " 含未知或重复的名称",
                            field + " has a name that is unknown or repeated"));
        }
        return found;
    }
}
