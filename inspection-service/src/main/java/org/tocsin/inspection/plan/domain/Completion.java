package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far a plan has come.
 *
 * @param whole all its tasks, those added by hand included
 * @param items by rule, in the plan's order
 */
public record Completion(Share whole, List<Share> items) {

    public Completion {
        items = List.copyOf(items);
    }

    /**
     * @param planned tasks that were not cancelled
     * @param recorded of them: visited
     */
    public record Share(long planned, long recorded) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Percent, half up, one decimal; {@code null} where nothing is planned. */
        public @Nullable BigDecimal ratePercent() {
            return planned == 0
                    ? null
                    : BigDecimal.valueOf(recorded)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP);
        }
    }
}
