package org.tocsin.hazard.statistics.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What figures can be split by. */
public enum Dimension {
    /** Month in Asia/Shanghai, {@code 2026-03}. */
    MONTH("month"),
    /** The divisions one level below the one asked for; what is recorded there itself is apart. */
    DIVISION("division"),
    /** Section of GB/T 4754-2017, {@code C}. */
    INDUSTRY("industry"),
    /** Division of GB/T 4754-2017, {@code C34}. */
    INDUSTRY_DIVISION("industryDivision"),
    /** How the hazard came to the register. */
    SOURCE("source");

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
