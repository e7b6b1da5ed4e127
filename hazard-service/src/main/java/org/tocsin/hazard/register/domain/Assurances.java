package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/**
 * The five assurances (五落实) of a major hazard's rectification: who is responsible, what is done,
 * with which funds, by when, and what if it goes wrong.
 */
@Embeddable
public record Assurances(
        @Nullable @Size(max = 500) String responsibility,
        @Nullable @Size(max = 500) String measures,
        @Nullable @Size(max = 500) String funds,
        @Nullable @Size(max = 500) String timeLimit,
        @Nullable @Size(max = 500) String contingencyPlan) {

    public static final Assurances NONE = new Assurances(null, null, null, null, null);
}
