package org.tocsin.responsibility.score.app;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tocsin.responsibility.rulebook.app.RuleFiles;
import org.tocsin.responsibility.score.domain.ScoreRules;

/** The versions of the rules, read once. */
@ApplicationScoped
public class ScoreRuleBook {

    private static final TypeReference<List<ScoreRules>> VERSIONS = new TypeReference<>() {};

    private final List<ScoreRules> newestFirst;

    ScoreRuleBook(RuleFiles files, ScoreSettings settings) {
        newestFirst =
                files.read(settings.rules(), VERSIONS).stream()
                        .sorted(Comparator.comparing(ScoreRules::from).reversed())
                        .toList();
        if (newestFirst.isEmpty()) {
            throw new IllegalStateException("There are no rules in " + settings.rules());
        }
    }

    /** The version that is used on a day; before the first one, the first. */
    public ScoreRules on(LocalDate day) {
        return newestFirst.stream()
                .filter(rules -> !rules.from().isAfter(day))
                .findFirst()
                .orElse(newestFirst.getLast());
    }
}
