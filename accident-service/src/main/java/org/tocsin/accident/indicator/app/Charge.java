package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.LimitedMeasure;

/** What one accident counts against limits, as it stands. */
public record Charge(
        String division,
        @Nullable String industry,
        @Nullable UUID unitId,
        LocalDate occurredOn,
        int deaths,
        int seriousInjuries,
        BigDecimal directLossCny) {

    BigDecimal of(LimitedMeasure measure) {
        return switch (measure) {
            case ACCIDENTS -> BigDecimal.ONE;
            case DEATHS -> BigDecimal.valueOf(deaths);
            case SERIOUS_INJURIES -> BigDecimal.valueOf(seriousInjuries);
            case DIRECT_LOSS_CNY -> directLossCny;
        };
    }
}
