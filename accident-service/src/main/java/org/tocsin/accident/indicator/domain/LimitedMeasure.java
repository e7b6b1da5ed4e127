package org.tocsin.accident.indicator.domain;

/** What an agreement can limit, as responsibility-service spells it. */
public enum LimitedMeasure {
    /** 事故起数 */
    ACCIDENTS,
    /** 死亡人数 */
    DEATHS,
    /** 重伤人数 */
    SERIOUS_INJURIES,
    /** 直接经济损失, CNY */
    DIRECT_LOSS_CNY
}
