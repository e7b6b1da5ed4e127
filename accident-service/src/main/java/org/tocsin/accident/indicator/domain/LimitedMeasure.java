package org.tocsin.accident.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an agreement can limit, as responsibility-service spells it. */
public enum LimitedMeasure {
    /** 事故起数 */
    ACCIDENTS(0),
    /** 死亡人数 */
    DEATHS(0),
    /** 重伤人数 */
    SERIOUS_INJURIES(0),
    /** 直接经济损失, CNY */
    DIRECT_LOSS_CNY(2);

    private final int decimals;

    LimitedMeasure(int decimals) {
        this.decimals = decimals;
    }

    /** The value as it is shown: accidents and persons whole, money to the fen. */
    public BigDecimal shown(BigDecimal value) {
        return value.setScale(
                Math.max(decimals, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
