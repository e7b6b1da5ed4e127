package org.tocsin.accident.statistics.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What figures can be split by. */
public enum Dimension {
    /** 统计类别 */
    CATEGORY("category"),
    /** Month of the accident in China, {@code 2026-03}. */
    MONTH("month"),
    /** The divisions one level below the one asked for; what is recorded there itself is apart. */
    DIVISION("division"),
    /** 事故等级 */
    SEVERITY("severity");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return parameter;
    }

    public static Optional<Dimension> of(String parameter) {
        return Stream.of(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
    }
}
