package org.tocsin.accident.publication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Sums;

class PublicTreeTest {

    private static final int K = 3;

    private static PublicCell cell(String key, long accidents) {
        return PublicCell.of(key, new Sums(accidents, 0, 0, 0, BigDecimal.ZERO));
    }

    private static PublicTree split(long... parts) {
        List<PublicTree> leaves = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            leaves.add(PublicTree.leaf(cell("part" + i, parts[i])));
        }
        return new PublicTree(cell("total", LongStream.of(parts).sum()), leaves);
    }

    private static List<Long> shown(PublicTree tree) {
        boolean hidden = tree.mustHide(Measure.ACCIDENTS, K);
        PublicTree result = tree.protect(Measure.ACCIDENTS, K, hidden);
        List<Long> values = new ArrayList<>();
        values.add(result.cell().shown(Measure.ACCIDENTS));
        result.parts().forEach(p -> values.add(p.cell().shown(Measure.ACCIDENTS)));
        return values;
    }

    @Test
    void whatIsLargeOrNothingIsShown() {
        assertThat(shown(split(3, 4, 0))).containsExactly(7L, 3L, 4L, 0L);
        assertThat(shown(split(0, 0))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void theNextSmallestPartHidesASmallOne() {
        assertThat(shown(split(2, 9, 5))).containsExactly(16L, null, 9L, null);
        assertThat(shown(split(1, 2, 9))).containsExactly(12L, null, null, 9L);
        assertThat(shown(split(1, 1, 9, 4))).containsExactly(15L, null, null, 9L, null);
    }

    @Test
    void aTotalWhosePartsAreAllOneIsHiddenItself() {
        assertThat(shown(split(1, 1, 1))).containsOnlyNulls();
        assertThat(shown(split(1, 0, 1))).containsOnlyNulls();
        assertThat(shown(split(1, 1, 2, 0))).containsExactly(4L, null, null, null, 0L);
    }

    @Test
    void deathsInFewAccidentsAreFewWhateverTheirNumber() {
        PublicTree one =
                PublicTree.leaf(PublicCell.of("a", new Sums(1, 30, 0, 0, BigDecimal.ZERO)));
        assertThat(one.mustHide(Measure.DEATHS, K)).isTrue();
    }

    /**
     * Whoever knows the rule and all that is shown still finds, for each hidden number, another
     * that fits: tried out by writing down every way to fill the gaps.
     */
    @Test
    void noHiddenNumberCanBeComputed() {
        Random random = new Random(493);
        for (int round = 0; round < 2_000; round++) {
            long[] parts =
                    LongStream.generate(() -> random.nextInt(7))
                            .limit(2 + random.nextInt(5))
                            .toArray();
            List<Long> shown = shown(split(parts));
            if (shown.getFirst() == null) {
                assertThat(shown).containsOnlyNulls();
                continue;
            }
            List<List<Long>> fitting = new ArrayList<>();
            fill(shown, 1, shown.getFirst(), new ArrayList<>(), fitting);
            for (int part = 0; part < parts.length; part++) {
                if (shown.get(part + 1) == null) {
                    int at = part;
                    assertThat(fitting.stream().map(f -> f.get(at)).distinct().count())
                            .as("%s shown as %s", LongStream.of(parts).boxed().toList(), shown)
                            .isGreaterThan(1);
                }
            }
        }
    }

    /** Hidden numbers are at least 1, as everybody may know. */
    private static void fill(
            List<Long> shown, int at, long left, List<Long> soFar, List<List<Long>> fitting) {
        if (at == shown.size()) {
            if (left == 0) {
                fitting.add(List.copyOf(soFar));
            }
            return;
        }
        Long known = shown.get(at);
        for (long value = known == null ? 1 : known;
                value <= (known == null ? left : known);
                value++) {
            soFar.add(value);
            fill(shown, at + 1, left - value, soFar, fitting);
            soFar.removeLast();
        }
    }
}
