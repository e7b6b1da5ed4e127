package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tocsin.accident.report.domain.Severity;

/**
 * The times of an investigation: its report (Decree 493 Art. 27 and 29), the approval (Art. 32) and
 * the evaluation of its measures (Work Safety Law Art. 86). The articles count 日: calendar days,
 * not working days.
 */
final class Investigating {

    private Investigating() {}

    /** Owed for every accident, whether an investigation was opened or not. */
    static Duty report(DutyCase of, DutyRule rule, Instant at) {
        InvestigationDates dates = of.investigation();
        Instant occurred = of.facts().occurredAt();
        Instant due = rule.limit().after(occurred, dates == null ? 0 : dates.extensionDays());
        Appraisals appraisals =
                Appraisals.of(dates == null ? List.of() : dates.suspensions(), occurred, due, at);
        return new Duty(
                rule,
                "",
                occurred,
                appraisals.goOn() ? null : due.plus(appraisals.suspended()),
                dates == null ? null : dates.submittedAt(),
                null,
                appraisals.goOn() ? Course.WAITING : Course.RUNNING,
                appraisals.suspended());
    }

    /** Owed once the report lies before the government, by the severity of that moment. */
    static List<Duty> approval(DutyCase of, DutyRule rule) {
        InvestigationDates dates = of.investigation();
        if (dates == null || dates.submittedAt() == null) {
            return List.of();
        }
        Severity severity = of.history().severityAt(dates.submittedAt());
        int extension = severity == Severity.EXTRAORDINARY ? dates.approvalExtensionDays() : 0;
        Instant due = rule.limitFor(severity).after(dates.submittedAt(), extension);
        return List.of(running(rule, dates.submittedAt(), due, dates.approvedAt()));
    }

    static List<Duty> evaluation(DutyCase of, DutyRule rule) {
        InvestigationDates dates = of.investigation();
        if (dates == null || dates.approvedAt() == null) {
            return List.of();
        }
        Instant due = rule.limit().after(dates.approvedAt());
        return List.of(running(rule, dates.approvedAt(), due, dates.evaluatedAt()));
    }

    private static Duty running(DutyRule rule, Instant from, Instant due, @Nullable Instant done) {
        return Duty.of(rule, "", from, due, done, Course.RUNNING);
    }

    /**
     * Time that technical appraisals took, counted once where they overlap. One that began when the
     * limit had passed already moves nothing.
     *
     * @param goOn one of them has not ended: there is no last day yet
     */
    record Appraisals(Duration suspended, boolean goOn) {

        static Appraisals of(List<Suspension> suspensions, Instant begin, Instant due, Instant at) {
            List<Suspension> inOrder =
                    suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList();
            Instant reach = begin;
            Duration total = Duration.ZERO;
            for (Suspension next : inOrder) {
                Instant from = next.from().isBefore(reach) ? reach : next.from();
                if (from.isAfter(due.plus(total))) {
                    break;
                }
                if (next.to() == null) {
                    return new Appraisals(
                            at.isAfter(from) ? total.plus(Duration.between(from, at)) : total,
                            true);
                }
                if (next.to().isAfter(from)) {
                    total = total.plus(Duration.between(from, next.to()));
                    reach = next.to();
                }
            }
            return new Appraisals(total, false);
        }
    }
}
