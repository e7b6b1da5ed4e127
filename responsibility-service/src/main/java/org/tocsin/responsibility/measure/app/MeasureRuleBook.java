package org.tocsin.responsibility.measure.app;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.responsibility.measure.domain.MeasureRule;
import org.tocsin.responsibility.rulebook.app.RuleFiles;

/** The rules that propose measures, read once. */
@ApplicationScoped
class MeasureRuleBook {

    private static final TypeReference<List<MeasureRule>> RULES = new TypeReference<>() {};

    private final List<MeasureRule> rules;

    MeasureRuleBook(RuleFiles files, MeasureSettings settings) {
        rules = List.copyOf(files.read(settings.rules(), RULES));
    }

    List<MeasureRule> all() {
        return rules;
    }
}
