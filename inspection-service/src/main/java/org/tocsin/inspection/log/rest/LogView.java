package org.tocsin.inspection.log.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.log.app.LogCase;
import org.tocsin.inspection.log.app.LogLink;
import org.tocsin.inspection.log.app.LoggedDay;
import org.tocsin.inspection.log.domain.AllowedLogStep;
import org.tocsin.inspection.log.domain.LogAddendum;
import org.tocsin.inspection.log.domain.LogEntry;
import org.tocsin.platform.http.TransitionView;

/** A daily log with its entries and the visits of its day. */
@Schema(name = "InspectionLog", description = "A daily log with all that stands in it 排查日志全文")
public record LogView(
        @JsonUnwrapped LogSummary log,
        @Schema(description = "What was done, as written 日志条目") List<LogEntry> entries,
        @Schema(
                        description =
                                "Visits the officer recorded that day, from the register 当日检查记录（自动带出）")
                List<LogLink> visits,
        @Schema(description = "Corrections since it was locked, oldest first 补充说明")
                List<LogAddendum> addenda,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static LogView of(LogCase whole, LogReader reader) {
        String href = InspectionLogResource.PATH + "/" + whole.log().id();
        return new LogView(
                LogSummary.of(new LoggedDay(whole.log(), whole.visits().size()), reader),
                whole.log().entries(),
                whole.visits(),
                whole.log().addenda(),
                whole.allowed().stream().map(step -> transition(href, step, reader)).toList());
    }

    private static TransitionView transition(String href, AllowedLogStep step, LogReader reader) {
        TransitionView posted =
                TransitionView.of(
                        step.transition().slug(),
                        href + "/" + step.transition().path(),
                        step.unmet(),
                        reader.locale());
        return new TransitionView(
                posted.name(), step.transition().method(), posted.href(), posted.unmet());
    }
}
