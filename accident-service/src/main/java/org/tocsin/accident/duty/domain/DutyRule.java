package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;

/**
 * One version of one rule of the clock, as the rule file has it.
 *
 * @param id stable over all versions
 * @param version names what the limits were taken from
 * @param validFrom first day on which an accident is judged by it
 * @param validTo last day, {@code null} while in force
 * @param limit how long
 * @param graverLimit how long from a certain severity on, or for road traffic and fire
 * @param graverFrom the severity from which {@code graverLimit} holds; {@code null} if it depends
 *     on the category
 * @param article where it stands
 * @param meaning how the limit is counted, in words
 * @param source the words of the source
 */
public record DutyRule(
        String id,
        DutyKind duty,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Basis basis,
        Span limit,
        @Nullable Span graverLimit,
        @Nullable Severity graverFrom,
        Text article,
        Text meaning,
        Text source) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The limit for an accident of this severity. */
    public Span limitFor(Severity severity) {
        return graverLimit != null && graverFrom != null && severity.compareTo(graverFrom) >= 0
                ? graverLimit
                : limit;
    }
}
