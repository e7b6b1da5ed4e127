package org.tocsin.responsibility.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A count of an assessment: the sheet and everything it can be counted again from.
 *
 * @param cutOff facts recorded by then count
 * @param grade that the total amounts to
 * @param vetoes that were confirmed on the unit, for days of the period
 */
public record Count(ScoreSheet sheet, Instant cutOff, Area area, Grade grade, List<UUID> vetoes) {

    public Count {
        vetoes = List.copyOf(vetoes);
    }

    public Count under(List<UUID> confirmed) {
        return new Count(sheet, cutOff, area, grade, confirmed);
    }
}
