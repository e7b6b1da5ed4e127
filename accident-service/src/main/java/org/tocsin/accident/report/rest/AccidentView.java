package org.tocsin.accident.report.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.app.AccidentFile;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.ReportingRules;
import org.tocsin.platform.http.TransitionView;

/** One accident with its report's content, its duties and what can be done with it. */
@Schema(name = "Accident", description = "An accident 事故")
public record AccidentView(
        @JsonUnwrapped AccidentSummary summary,
        @Schema(description = "Content by Decree 493 Art. 12 报告内容") ReportContent content,
        @Schema(
                        description =
                                "End of the window for casualty changes, Art. 13: 30 days after the"
                                        + " accident, road traffic and fire 7; from then on such a change"
                                        + " is a leader's 补报期限")
                Instant casualtyWindowClosesAt,
        @Schema(description = "Statutory duties 法定时限") List<DutyView> duties,
        CasualtyTallyView casualtyTally,
        @Schema(
                        description =
                                "Faults of the report that an officer found and a leader confirmed; lateness is computed"
                                        + " and stands in duties 经认定的漏报、谎报、瞒报")
                List<ReportFaultView> reportFaults,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static AccidentView of(
            AccidentFile file, ReportingRules rules, List<TransitionView> allowed, Names names) {
        AccidentState state = file.state();
        return new AccidentView(
                AccidentSummary.of(state, names),
                state.facts().contentOrNone(),
                rules.casualtyWindowClosesAt(state.facts()),
                state.facts().unitReport(rules).map(DutyView::of).stream().toList(),
                CasualtyTallyView.of(file.casualties(), state.facts().toll()),
                file.faults().stream().map(ReportFaultView::of).toList(),
                allowed);
    }
}
