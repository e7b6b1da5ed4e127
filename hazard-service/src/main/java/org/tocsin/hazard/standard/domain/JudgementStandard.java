package org.tocsin.hazard.standard.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * A published standard for judging hazards to be major (重大事故隐患判定标准). Work Safety Law Art. 118: the
 * departments of the State Council make them, each for its industries.
 *
 * @param code as this catalogue calls it; stays the same for ever
 * @param documentNo of the decree or notice
 * @param industries prefixes of GB/T 4754-2017 codes that it is meant for; empty means all
 * @param validFrom first day on which it is in force
 * @param validTo first day on which it is in force no more, or {@code null}
 */
public record JudgementStandard(
        String code,
        String title,
        String documentNo,
        List<String> industries,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public JudgementStandard {
        industries = List.copyOf(industries);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * @param industry code of a unit, or {@code null} if it is not known: then nothing is ruled out
     */
    public boolean isFor(@Nullable String industry) {
        return industry == null
                || industries.isEmpty()
                || industries.stream().anyMatch(industry::startsWith);
    }
}
