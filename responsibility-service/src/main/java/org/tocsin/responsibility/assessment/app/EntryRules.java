package org.tocsin.responsibility.assessment.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.assessment.domain.Indicator;
import org.tocsin.responsibility.assessment.domain.IndicatorKind;
import org.tocsin.responsibility.assessment.domain.ManualEntry;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;

/** Whether points given by hand fit the template. */
final class EntryRules {

    private EntryRules() {}

    /** Of a self-score: known indicators, each once, within their weight. */
    static void requireKnown(TemplateTerms terms, List<ManualEntry> entries) {
        require(faults(terms, entries, false));
    }

    /** Of an assessor: MANUAL indicators, each once, within their weight, each with its paper. */
    static void requireManual(TemplateTerms terms, List<ManualEntry> entries) {
        require(faults(terms, entries, true));
    }

    /** The same, and none may be missing. */
    static void requireAllManual(TemplateTerms terms, List<ManualEntry> entries) {
        List<Violation> faults = faults(terms, entries, true);
        Set<String> given = new HashSet<>();
        entries.forEach(entry -> given.add(entry.indicator()));
        for (Indicator indicator : terms.indicators()) {
            boolean missing =
                    indicator.kind() == IndicatorKind.MANUAL && !given.contains(indicator.code());
            if (missing) {
                faults.add(
                        Violation.of(
                                "/entries",
                                "entry-missing",
                                "缺少人工评分项：" + indicator.code(),
                                "No points are given for " + indicator.code()));
            }
        }
        require(faults);
    }

    /** Those before, with what was changed in their place. */
    static List<ManualEntry> merged(List<ManualEntry> before, List<ManualEntry> changes) {
        Map<String, ManualEntry> all = new LinkedHashMap<>();
        before.forEach(entry -> all.put(entry.indicator(), entry));
        changes.forEach(entry -> all.put(entry.indicator(), entry));
        return List.copyOf(all.values());
    }

    private static List<Violation> faults(
            TemplateTerms terms, List<ManualEntry> entries, boolean manualOnly) {
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            ManualEntry entry = entries.get(i);
            String pointer = "/entries/" + i;
            Indicator indicator =
                    terms.indicators().stream()
                            .filter(known -> known.code().equals(entry.indicator()))
                            .filter(known -> !manualOnly || known.kind() == IndicatorKind.MANUAL)
                            .findFirst()
                            .orElse(null);
            if (indicator == null) {
                faults.add(
                        Violation.of(
                                pointer + "/indicator",
                                "indicator-unknown",
                                "没有此（人工评分）指标",
                                "There is no such indicator to be scored by hand"));
            } else if (entry.points().compareTo(indicator.weight()) > 0) {
                faults.add(
                        Violation.of(
                                pointer + "/points",
                                "points-above-weight",
                                "得分超过分值 " + indicator.weight().toPlainString(),
                                "More than the weight " + indicator.weight().toPlainString()));
            }
            if (!seen.add(entry.indicator())) {
                faults.add(
                        Violation.of(
                                pointer + "/indicator",
                                "indicator-twice",
                                "指标重复",
                                "The indicator is given twice"));
            }
            if (manualOnly && (entry.documentNo() == null || entry.documentNo().isBlank())) {
                faults.add(
                        Violation.of(
                                pointer + "/documentNo",
                                "document-missing",
                                "人工评分须注明依据文件",
                                "Points given by hand need a document"));
            }
        }
        return faults;
    }

    private static void require(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal.RuleBroken(faults.getFirst().message(), faults);
        }
    }
}
