package org.tocsin.responsibility.unit.domain;

/** The four colours of a unit's safety risk (四色等级), from the highest to the lowest. */
public enum RiskClass {
    /** 红，重大风险. */
    RED,
    /** 橙，较大风险. */
    ORANGE,
    /** 黄，一般风险. */
    YELLOW,
    /** 蓝，低风险. */
    BLUE
}
