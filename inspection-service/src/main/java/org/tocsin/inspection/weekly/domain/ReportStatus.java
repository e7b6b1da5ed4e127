package org.tocsin.inspection.weekly.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a weekly report stands. */
@Schema(name = "WeeklyReportStatus", description = "Where a weekly report stands 周报状态")
public enum ReportStatus {
    OPEN("待报送", "Open"),
    SUBMITTED("已报送", "Submitted"),
    /** 零报告: nothing to report, which is a report. */
    NIL("零报告", "Nil report"),
    /** Not in by its deadline: stands in the circular (通报). */
    MISSED("未按时报送", "Missed"),
    /** Missed, and made up in the days after. */
    LATE_SUBMITTED("已补报", "Submitted late"),
    ACCEPTED("已审核", "Accepted"),
    RETURNED("已退回", "Returned"),
    /** Missed and not made up: an admonishment talk (诫勉谈话) is proposed. */
    ESCALATED("已上报诫勉", "Escalated"),
    /** The unit had ceased by the time the report was due. */
    WAIVED("免报", "Waived");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    ReportStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
