package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The enterprise that a score is of, as the directory had it when the score was computed. */
@Embeddable
public record ScoredUnit(
        @Column(name = "unit_name") String name,
        String division,
        @Nullable String industry,
        @Nullable String grid) {}
