package org.tocsin.inspection.weekly.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.weekly.app.ReportCase;
import org.tocsin.inspection.weekly.domain.ReportFigure;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;

/** A figure as the register has it and as the unit declared it. */
@Schema(
        name = "WeeklyFigure",
        description = "A figure as the register has it and as the unit declared it 记录数与填报数")
record FigureView(
        @Schema(
                        description =
                                "visits, enterprisesVisited, findings, findingsRectified, majorHazards, penalties, peopleSent",
                        examples = "visits")
                String name,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "检查家次")
                String label,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "From the week's visits; null where no record tells it 检查记录数",
                        examples = "12")
                Long recorded,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null until it is submitted 填报数",
                        examples = "14")
                Integer declared,
        @Nullable @Schema(nullable = true, description = "declared − recorded 差额", examples = "2")
                Long difference,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "The visits behind the recorded figure 明细",
                        examples =
                                "/api/v1/inspections?division=990101001&visitedFrom=2026-11-15T16:00:00Z&visitedTo=2026-11-22T16:00:00Z")
                String records) {

    static List<FigureView> of(ReportCase whole, ReportNames names) {
        return Arrays.stream(ReportFigure.values())
                .map(figure -> of(figure, whole, names))
                .toList();
    }

    private static FigureView of(ReportFigure figure, ReportCase whole, ReportNames names) {
        ReportSnapshot report = whole.entry().report();
        Long recorded = whole.recorded().get(figure);
        Integer declared = report.declared() == null ? null : report.declared().of(figure);
        return new FigureView(
                figure.field(),
                names.of(figure.label()),
                recorded,
                declared,
                recorded == null || declared == null ? null : declared - recorded,
                recorded == null ? null : link(report));
    }

    private static String link(ReportSnapshot report) {
        List<String> query = new ArrayList<>();
        query.add("division=" + report.unit().division());
        if (report.unit().industry() != null) {
            query.add("industry=" + report.unit().industry());
        }
        query.add("visitedFrom=" + report.week().startsAt());
        query.add("visitedTo=" + report.week().endsAt());
        return "/api/v1/inspections?" + String.join("&", query);
    }
}
