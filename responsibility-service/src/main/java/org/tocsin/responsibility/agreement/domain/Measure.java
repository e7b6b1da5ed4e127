package org.tocsin.responsibility.agreement.domain;

/** The four indicators (四项指标) that an agreement can limit. */
public enum Measure {
    ACCIDENTS,
    DEATHS,
    SERIOUS_INJURIES,
    /** In CNY, with fen. */
    DIRECT_LOSS_CNY
}
