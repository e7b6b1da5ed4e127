package org.tocsin.responsibility.veto.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.fact.domain.Condition;
import org.tocsin.responsibility.fact.domain.FactPattern;
import org.tocsin.responsibility.veto.domain.VetoRule;
import org.tocsin.responsibility.veto.domain.VetoRules;

/** The book of rules as the API shows it. */
@Schema(name = "VetoRules", description = "The rules of vetoes in force 一票否决规则")
record VetoRulesView(@Schema(examples = "veto-rules/1") String version, List<RuleView> rules) {

    /** One rule. */
    @Schema(name = "VetoRule")
    record RuleView(
            @Schema(examples = "indicator-exceeded") String code,
            @Schema(examples = "突破控制指标") String name,
            String basis,
            PatternView when,
            VetoRule.Target target,
            @Schema(description = "What takes the ground away 使事由消失的事件")
                    List<PatternView> goneWhen) {

        static RuleView of(VetoRule rule, Locale language) {
            return new RuleView(
                    rule.code(),
                    rule.name().in(language),
                    rule.basis().in(language),
                    PatternView.of(rule.when()),
                    rule.target(),
                    rule.goneWhen().stream().map(PatternView::of).toList());
        }
    }

    /** Events of these types that say these things. */
    @Schema(name = "FactPattern")
    record PatternView(Set<String> types, List<Condition> where) {

        static PatternView of(FactPattern pattern) {
            return new PatternView(new TreeSet<>(pattern.types()), pattern.where());
        }
    }

    static VetoRulesView of(VetoRules rules, Locale language) {
        return new VetoRulesView(
                rules.version(),
                rules.rules().stream().map(rule -> RuleView.of(rule, language)).toList());
    }
}
