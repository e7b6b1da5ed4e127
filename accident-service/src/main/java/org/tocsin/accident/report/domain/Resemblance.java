package org.tocsin.accident.report.domain;

import java.time.LocalDate;

/** What two reports of one accident from two systems have in common; people decide. */
public record Resemblance(
        String division, LocalDate occurredOn, AccidentCategory category, TypeCode type) {

    public static Resemblance of(Facts facts) {
        return new Resemblance(
                facts.locus().division(), facts.occurredOn(), facts.category(), facts.type());
    }
}
