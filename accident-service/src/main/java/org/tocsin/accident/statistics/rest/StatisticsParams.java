package org.tocsin.accident.statistics.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.statistics.app.StatisticsQuestion;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The query parameters of the accident statistics. */
public class StatisticsParams {

    private static final String PREVIOUS_YEAR = "previousYear";
    private static final int MOST_DIMENSIONS = 4;

    @QueryParam("from")
    @Nullable
    @Parameter(
            description =
                    "First day of occurrence, Asia/Shanghai 起始日; 1 January of the year of `to` if left out",
            example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Nullable
    @Parameter(
            description = "Last day, included 截止日（含）; the day of `asOf` or today if left out",
            example = "2026-09-30")
    LocalDate to;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(
            description =
                    "Division whose subtree is counted 行政区划（含下级）; the caller's own if left out",
            example = "990101")
    String division;

    @QueryParam("category")
    @Parameter(description = "Statistics categories, repeated 统计类别，可重复")
    List<AccidentCategory> category = List.of();

    @QueryParam("severity")
    @Parameter(description = "Classes by Decree 493 Art. 3, repeated 事故等级，可重复")
    List<Severity> severity = List.of();

    @QueryParam("type")
    @Parameter(
            description =
                    "Accident types with their code set, repeated; a code alone is one of GB 6441-1986"
                            + " 事故类型，可重复")
    List<String> type = List.of();

    @QueryParam("industry")
    @Parameter(
            description =
                    "GB/T 4754 code prefixes, repeated; UNKNOWN for accidents without an industry"
                            + " 行业代码前缀，可重复")
    List<String> industry = List.of();

    @QueryParam("groupBy")
    @Nullable
    @Parameter(
            description =
                    "Dimensions, comma-separated, each once 分组: category, day, week (ISO 8601),"
                            + " month, quarter, year, division (one level below the one asked for),"
                            + " industry (section of GB/T 4754), severity, type",
            example = "category,month")
    String groupBy;

    @QueryParam("measures")
    @DefaultValue("accidents,deaths,seriousInjuries,directLossCny")
    @Parameter(
            description =
                    "Measures, comma-separated 指标: accidents, deaths, seriousInjuries, directLossCny"
                            + " (CNY), missing",
            example = "accidents,deaths")
    String measures;

    @QueryParam("compare")
    @Nullable
    @Parameter(
            description = "Compare with the same period of the year before 同比",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {PREVIOUS_YEAR}))
    String compare;

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description =
                    "Count what was known at this past instant 统计时点; everything known now if left out",
            example = "2026-10-01T00:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    StatisticsQuestion question() {
        if (compare != null && !compare.equals(PREVIOUS_YEAR)) {
            throw unknown("compare", compare, PREVIOUS_YEAR);
        }
        return new StatisticsQuestion(
                from,
                to,
                division,
                AccidentKinds.of(category, severity, type, industry),
                dimensions(),
                listed(
                        "measures",
                        measures,
                        Measure::of,
                        "accidents, deaths, seriousInjuries, directLossCny, missing"),
                compare != null,
                AsOf.parse("asOf", asOf));
    }

    private List<Dimension> dimensions() {
        List<Dimension> dimensions =
                listed("groupBy", groupBy, Dimension::of, Dimension.published());
        if (dimensions.size() > MOST_DIMENSIONS) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?groupBy",
                            "too-many-dimensions",
                            "最多 %d 个分组维度".formatted(MOST_DIMENSIONS),
                            "At most %d dimensions".formatted(MOST_DIMENSIONS)));
        }
        return dimensions;
    }

    private static <T> List<T> listed(
            String name,
            @Nullable String text,
            Function<String, Optional<T>> of,
            String published) {
        List<T> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (String part : text.split(",", -1)) {
            T value = of.apply(part.strip()).orElseThrow(() -> unknown(name, part, published));
            if (found.contains(value)) {
                throw unknown(name, part, published);
            }
            found.add(value);
        }
        return found;
    }

    private static Refusal unknown(String name, String value, String published) {
        return new Refusal.Invalid(
                Violation.of(
                        "?" + name,
                        "unknown-value",
                        "%s 不可用或重复，可用：%s".formatted(value, published),
                        "%s is unknown or repeated; available: %s".formatted(value, published)));
    }
}
