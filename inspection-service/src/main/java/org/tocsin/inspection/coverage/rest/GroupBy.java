package org.tocsin.inspection.coverage.rest;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Reads the dimensions of a question. */
final class GroupBy {

    private static final int AT_MOST = 2;

    private GroupBy() {}

    /**
     * @param text comma-separated, or {@code null} for none
     */
    static List<Dimension> of(@Nullable String text, Dimension... published) {
        List<Dimension> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (String part : text.split(",", -1)) {
            Dimension dimension =
                    Dimension.of(part)
                            .filter(Arrays.asList(published)::contains)
                            .filter(d -> !found.contains(d))
                            .orElseThrow(() -> unknown(part, published));
            found.add(dimension);
        }
        if (found.size() > AT_MOST) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?groupBy",
                            "too-many-dimensions",
                            "最多按两个维度分组",
                            "At most two dimensions"));
        }
        return found;
    }

    private static Refusal unknown(String part, Dimension... published) {
        String names =
                Arrays.stream(published)
                        .map(Dimension::parameter)
                        .collect(Collectors.joining(", "));
        return new Refusal.Invalid(
                Violation.of(
                        "?groupBy",
                        "unknown-value",
                        "%s 不可用或重复，可用：%s".formatted(part, names),
                        "%s is unknown or repeated; available: %s".formatted(part, names)));
    }
}
