package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Map;
import org.tocsin.responsibility.agreement.domain.Measure;

/**
 * What a template is filled with for one unit.
 *
 * @param limits those given for this unit
 * @param parameters the template's own, by name
 */
public record Filling(
        int year,
        Name superior,
        Name unit,
        Map<Measure, BigDecimal> limits,
        Map<String, String> parameters) {

    /** One side. */
    public record Name(String name, @Nullable String principal) {}
}
