package org.tocsin.inspection.coverage.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What figures can be split by. */
public enum Dimension {
    /** Month in Asia/Shanghai, {@code 2026-03}. */
    MONTH("month"),
    /** The divisions one level below the one asked for; what lies there itself is apart. */
    DIVISION("division"),
    /** Section of GB/T 4754-2017, {@code C}. */
    INDUSTRY("industry"),
    /** Whoever was there, by name. */
    OFFICER("officer"),
    /** How the visit came about. */
    KIND("kind");

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
