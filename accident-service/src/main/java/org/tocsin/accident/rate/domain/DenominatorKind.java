package org.tocsin.accident.rate.domain;

import org.tocsin.platform.problem.Text;

/** What a rate divides by. */
public enum DenominatorKind {
    /** 地区生产总值, in 100 million CNY (亿元). */
    GDP(Text.of("亿元", "100 million CNY")),
    /** 从业人员, persons employed at the end of the year or on average, as the source says. */
    EMPLOYED_PERSONS(Text.of("人", "persons")),
    /** 机动车保有量, vehicles. */
    MOTOR_VEHICLES(Text.of("辆", "vehicles")),
    /** 煤炭产量, in million tonnes (百万吨). */
    COAL_OUTPUT(Text.of("百万吨", "million tonnes"));

    private final Text unit;

    DenominatorKind(Text unit) {
        this.unit = unit;
    }

    public Text unit() {
        return unit;
    }
}
