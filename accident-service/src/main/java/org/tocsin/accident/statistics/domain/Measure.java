package org.tocsin.accident.statistics.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What is counted: the four indicators (四项指标) and the missing. */
public enum Measure {
    /** 事故起数 */
    ACCIDENTS("accidents"),
    /** 死亡人数 */
    DEATHS("deaths"),
    /** 重伤人数 */
    SERIOUS_INJURIES("seriousInjuries"),
    /** 直接经济损失, CNY */
    DIRECT_LOSS_CNY("directLossCny"),
    /** 下落不明人数 */
    MISSING("missing");

    private final String parameter;

    Measure(String parameter) {
        this.parameter = parameter;
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return parameter;
    }

    public static Optional<Measure> of(String parameter) {
        return Stream.of(values()).filter(m -> m.parameter.equals(parameter)).findFirst();
    }
}
