package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A counted assessment: every indicator's points and where they come from. */
public record ScoreSheet(List<ItemScore> items, BigDecimal total) {

    private static final int SCALE = 2;

    public ScoreSheet {
        items = List.copyOf(items);
    }

    static ScoreSheet of(List<ItemScore> items) {
        return new ScoreSheet(
                items,
                items.stream()
                        .map(ItemScore::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(SCALE, RoundingMode.HALF_UP));
    }

    /** As it is stored: with the first records of each indicator and the digest of all. */
    public ScoreSheet abridged() {
        return new ScoreSheet(items.stream().map(ItemScore::abridged).toList(), total);
    }

    /**
     * A point on which a second count says something else.
     *
     * @param expected what is stored
     * @param actual what was counted now
     */
    @Schema(name = "AssessmentDifference", description = "A difference 差异")
    public record Difference(
            String indicator,
            BigDecimal expected,
            BigDecimal actual,
            int expectedRecords,
            int actualRecords) {}

    /** Where the other count comes to something else; empty if nowhere. */
    public List<Difference> differences(ScoreSheet other) {
        Map<String, ItemScore> others =
                other.items.stream()
                        .collect(Collectors.toMap(ItemScore::code, Function.identity()));
        List<Difference> differences = new ArrayList<>();
        for (ItemScore mine : items) {
            ItemScore theirs = others.get(mine.code());
            if (!mine.agreesWith(theirs)) {
                differences.add(
                        new Difference(
                                mine.code(),
                                mine.points(),
                                theirs.points(),
                                mine.counted(),
                                theirs.counted()));
            }
        }
        return differences;
    }
}
