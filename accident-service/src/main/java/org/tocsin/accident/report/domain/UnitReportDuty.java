package org.tocsin.accident.report.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The head of the unit reports to the county or above within 1 hour of being informed: Decree 493
 * Art. 9. Reporting late (迟报) is computed, never judged.
 *
 * @param dueAt the last instant in time
 * @param doneAt when the authority received the report
 */
public record UnitReportDuty(String ruleVersion, Instant dueAt, Instant doneAt) {

    public static final String RULE = "unit-report-1h";
    public static final String ARTICLE = "生产安全事故报告和调查处理条例（国务院令第493号）第九条";

    public boolean isLate() {
        return doneAt.isAfter(dueAt);
    }

    /** Whole seconds, a started second counts; 0 if in time. */
    public long lateBySeconds() {
        if (!isLate()) {
            return 0;
        }
        Duration late = Duration.between(dueAt, doneAt);
        return late.getNano() == 0 ? late.getSeconds() : late.getSeconds() + 1;
    }
}
