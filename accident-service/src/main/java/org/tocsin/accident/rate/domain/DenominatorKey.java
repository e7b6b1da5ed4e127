package org.tocsin.accident.rate.domain;

/** Which denominator is meant. */
public record DenominatorKey(String division, int year, DenominatorKind kind) {

    /** As its path ends. */
    @Override
    public String toString() {
        return division + "/" + year + "/" + kind;
    }
}
