package org.tocsin.inspection.weekly.persistence;

import java.util.Map;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.platform.paging.Clause;

/**
 * The conditions under which a report {@code r} is flagged. They are asked when a report is read:
 * what was declared for other weeks, and what is on record, may change after it was submitted.
 *
 * @param zeroWeeks reports without a finding in so many weeks running
 * @param roundTo figures that are all multiples of this
 * @param repeatedWeeks the same figures in so many weeks running
 */
public record Doubts(int zeroWeeks, int roundTo, int repeatedWeeks) {

    private static final String ZERO =
            "r.declared.findings = 0 and (select count(z.id) from WeeklyReport z"
                    + " where z.unit.id = r.unit.id and z.declared.findings = 0"
                    + " and z.week.index <= r.week.index and z.week.index > r.week.index - :zeroWeeks)"
                    + " >= :zeroWeeks";

    /** Two figures at least: one alone is round every tenth time. */
    private static final String ROUND =
            "mod(r.declared.visits, :roundTo) = 0 and mod(r.declared.enterprisesVisited, :roundTo) = 0"
                    + " and mod(r.declared.findings, :roundTo) = 0"
                    + " and mod(r.declared.findingsRectified, :roundTo) = 0"
                    + " and r.declared.visits > 0 and r.declared.findings > 0";

    private static final String REPEATED =
            "r.declared.visits > 0 and (select count(q.id) from WeeklyReport q"
                    + " where q.unit.id = r.unit.id and q.declared.visits = r.declared.visits"
                    + " and q.declared.enterprisesVisited = r.declared.enterprisesVisited"
                    + " and q.declared.findings = r.declared.findings"
                    + " and q.declared.findingsRectified = r.declared.findingsRectified"
                    + " and q.week.index <= r.week.index"
                    + " and q.week.index > r.week.index - :repeatedWeeks) >= :repeatedWeeks";

    private static final String NIL =
            "r.submission.nil = true and exists (select 1 from Inspection i where i.findingCount > 0"
                    + " and i.visit.visitedAt >= r.week.startsAt and i.visit.visitedAt < r.week.endsAt"
                    + " and i.unit.division in (select n.descendant from DivisionClosure n"
                    + " where n.ancestor = r.unit.division)"
                    + " and (r.unit.industry is null"
                    + " or i.unit.industry like concat(r.unit.industry, '%')))";

    public Clause clause(PlausibilityFlag flag) {
        return switch (flag) {
            case ZERO_FINDINGS -> Clause.of(ZERO, "zeroWeeks", zeroWeeks);
            case ROUND_FIGURES -> Clause.of(ROUND, "roundTo", roundTo);
            case REPEATED_FIGURES -> Clause.of(REPEATED, "repeatedWeeks", repeatedWeeks);
            case NIL_BUT_RECORDED -> Clause.of(NIL);
        };
    }

    /** Those that at least one flag speaks of. */
    Clause any() {
        return new Clause(
                "(%s) or (%s) or (%s) or (%s)".formatted(ZERO, ROUND, REPEATED, NIL), parameters());
    }

    /** For each flag in its order 1 or 0, as columns of a select. */
    String columns() {
        return "case when %s then 1 else 0 end, case when %s then 1 else 0 end, case when %s then 1 else 0 end, case when %s then 1 else 0 end"
                .formatted(ZERO, ROUND, REPEATED, NIL);
    }

    Map<String, Object> parameters() {
        return Map.of("zeroWeeks", zeroWeeks, "roundTo", roundTo, "repeatedWeeks", repeatedWeeks);
    }
}
