package org.tocsin.accident.publication.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.accident.statistics.domain.Measure;

/**
 * A total with the parts that add up to it, which may have parts in turn: months of a quarter,
 * categories, divisions. Every number is either published or hidden such that nobody can compute it
 * from what is published.
 *
 * <p>The rule, for each measure: a hidden total hides everything below it. Below a published total,
 * the small parts are hidden and, while they could be computed, the next smallest parts with them:
 * at least two are hidden, and together they are at least k and more than they are many. Hidden
 * parts are never zero, as everybody may know; so one of them is at least two, and one less of it
 * and one more of any other would give the same published numbers. A total whose parts cannot be
 * hidden so (each is 1) is hidden itself.
 *
 * <p>Trees that split the same total in different ways are safe together, because numbers that add
 * up to the same total can always be arranged in one table, whatever the other splits are.
 */
public record PublicTree(PublicCell cell, List<PublicTree> parts) {

    public static PublicTree leaf(PublicCell cell) {
        return new PublicTree(cell, List.of());
    }

    /** Whether the parts cannot be protected while the total is known. */
    public boolean mustHide(Measure measure, int k) {
        return cell.isSmall(measure, k)
                || cell.value(measure) > 0 && !parts.isEmpty() && hiddenParts(measure, k) == null;
    }

    /**
     * The tree with one measure protected.
     *
     * @param hidden whether its own total is hidden
     */
    public PublicTree protect(Measure measure, int k, boolean hidden) {
        Set<PublicTree> below = hidden ? Set.copyOf(parts) : hiddenParts(measure, k);
        List<PublicTree> protectedParts = new ArrayList<>();
        for (PublicTree part : parts) {
            protectedParts.add(part.protect(measure, k, below.contains(part)));
        }
        return new PublicTree(hidden ? cell.hiding(measure) : cell, protectedParts);
    }

    /**
     * @return {@code null} if they cannot be hidden safely
     */
    private @Nullable Set<PublicTree> hiddenParts(Measure measure, int k) {
        Set<PublicTree> hidden = new HashSet<>();
        long sum = 0;
        for (PublicTree part : parts) {
            if (part.mustHide(measure, k)) {
                hidden.add(part);
                sum += part.cell.value(measure);
            }
        }
        if (hidden.isEmpty()) {
            return hidden;
        }
        List<PublicTree> next =
                parts.stream()
                        .filter(part -> !hidden.contains(part) && part.cell.value(measure) > 0)
                        .sorted(Comparator.comparingLong(part -> part.cell.value(measure)))
                        .toList();
        for (PublicTree part : next) {
            if (isSafe(hidden.size(), sum, k)) {
                return hidden;
            }
            hidden.add(part);
            sum += part.cell.value(measure);
        }
        return isSafe(hidden.size(), sum, k) ? hidden : null;
    }

    private static boolean isSafe(int many, long sum, int k) {
        return many >= 2 && sum >= Math.max(k, many + 1);
    }
}
