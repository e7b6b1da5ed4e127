package org.tocsin.responsibility.veto.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The book of rules that is in force. */
public record VetoRules(String version, List<VetoRule> rules) {

    public VetoRules {
        rules = List.copyOf(rules);
        Set<String> codes = new HashSet<>();
        for (VetoRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("Two veto rules are called " + rule.code());
            }
        }
    }

    public Optional<VetoRule> of(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Whether facts of this type can matter to any rule. */
    public boolean concern(String type) {
        return rules.stream()
                .anyMatch(rule -> rule.when().types().contains(type) || rule.looksBackAt(type));
    }
}
