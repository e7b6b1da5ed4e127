package org.tocsin.responsibility.accountability.app;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.responsibility.accountability.domain.CaseRule;
import org.tocsin.responsibility.rulebook.app.RuleFiles;

/** The rules that open cases, read once. */
@ApplicationScoped
class CaseRuleBook {

    private static final TypeReference<List<CaseRule>> RULES = new TypeReference<>() {};

    private final List<CaseRule> rules;

    CaseRuleBook(RuleFiles files, AccountabilitySettings settings) {
        rules = List.copyOf(files.read(settings.rules(), RULES));
    }

    List<CaseRule> all() {
        return rules;
    }
}
