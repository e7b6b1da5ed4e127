package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.fact.domain.Condition;

/**
 * One rule of the score, written as data.
 *
 * @param zh what it is for, for people
 * @param standing what the record's newest word on a field must be; a hazard that was downgraded
 *     weighs as the grade it has now
 * @param points negative takes off, positive adds
 * @param annulledBy types of facts of the same record after which it was never so
 * @param cap the most that this rule takes off or adds altogether, without sign
 * @param dateField field with the time at which it happened, where the fact's own will not do
 * @param halfLifeDays after so many days it weighs half; {@code null}: it weighs the same to the
 *     end of the window
 */
@Schema(name = "ScoreRule", description = "A rule of the dynamic score 评分规则")
public record ScoreRule(
        String code,
        String zh,
        String en,
        Set<String> types,
        @Nullable List<Condition> where,
        @Nullable List<Condition> standing,
        Counting counting,
        BigDecimal points,
        @Nullable Set<String> annulledBy,
        @Nullable Easing eased,
        @Nullable BigDecimal cap,
        @Nullable String dateField,
        @Nullable Integer halfLifeDays) {

    public ScoreRule {
        types = Set.copyOf(types);
        where = where == null ? List.of() : List.copyOf(where);
        standing = standing == null ? List.of() : List.copyOf(standing);
        annulledBy = annulledBy == null ? Set.of() : Set.copyOf(annulledBy);
    }

    /** Types of facts that may change what this rule says of a record. */
    Stream<String> watched() {
        return Stream.of(types, annulledBy, eased == null ? Set.<String>of() : eased.by())
                .flatMap(Set::stream);
    }
}
