package org.tocsin.inspection.coverage.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Text;

/** Why figures of several weeks are hard to believe. Nobody is accused: somebody should look. */
public enum Oddity {
    /** 零排查: many visits, and never a finding. */
    ZERO_FINDINGS("连续零隐患", "No finding in all these weeks"),
    /** 神仙数字: the same number of findings every week. */
    REPEATED_FIGURES("每周隐患数相同", "The same number of findings in each week"),
    /** 神仙数字: a round number of findings every week. */
    ROUND_FIGURES("每周隐患数均为整数倍", "A round number of findings in each week");

    private final Text label;

    Oddity(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /** What makes figures odd; local practice. */
    public record Limits(int visits, int roundTo) {}

    /**
     * @param weeks all of the same person or place, none left out
     */
    public static Set<Oddity> of(List<Week> weeks, Limits limits) {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        long visits = weeks.stream().mapToLong(Week::visits).sum();
        long findings = weeks.stream().mapToLong(Week::findings).sum();
        if (findings == 0) {
            if (visits >= limits.visits()) {
                found.add(ZERO_FINDINGS);
            }
            return found;
        }
        if (weeks.stream().map(Week::findings).distinct().count() == 1) {
            found.add(REPEATED_FIGURES);
        }
        if (weeks.stream()
                .allMatch(w -> w.findings() > 0 && w.findings() % limits.roundTo() == 0)) {
            found.add(ROUND_FIGURES);
        }
        return found;
    }
}
