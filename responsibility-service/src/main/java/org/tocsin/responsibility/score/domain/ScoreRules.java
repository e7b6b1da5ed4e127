package org.tocsin.responsibility.score.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of the rules by which enterprises are scored [conf].
 *
 * @param from the first day on which it is used, Asia/Shanghai
 * @param base what an enterprise has of which nothing is known to its disadvantage
 * @param windowMonths how long a matter counts, from the day on which it happened
 * @param classes from which score on a class is reached; below all of them it is D
 * @param alsoWatched types of facts that say how a record stands without being counted
 */
@Schema(name = "ScoreRules", description = "A version of the rules of the dynamic score 评分规则版本")
public record ScoreRules(
        @Schema(examples = "enterprise-score/1") String version,
        LocalDate from,
        BigDecimal base,
        BigDecimal floor,
        int windowMonths,
        Map<ScoreClass, BigDecimal> classes,
        Set<String> alsoWatched,
        List<ScoreRule> rules) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public ScoreRules {
        classes = Map.copyOf(classes);
        alsoWatched = Set.copyOf(alsoWatched);
        rules = List.copyOf(rules);
    }

    /** All types of facts that a score depends on. */
    public Set<String> watched() {
        return Stream.concat(alsoWatched.stream(), rules.stream().flatMap(ScoreRule::watched))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Between the floor and 100, to one decimal. */
    BigDecimal total(BigDecimal sum) {
        return base.add(sum).max(floor).min(FULL).setScale(1, RoundingMode.HALF_UP);
    }

    ScoreClass classOf(BigDecimal score) {
        return Stream.of(ScoreClass.A, ScoreClass.B, ScoreClass.C)
                .filter(c -> classes.containsKey(c) && score.compareTo(classes.get(c)) >= 0)
                .findFirst()
                .orElse(ScoreClass.D);
    }
}
