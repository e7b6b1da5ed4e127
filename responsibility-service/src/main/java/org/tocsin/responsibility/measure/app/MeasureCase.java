package org.tocsin.responsibility.measure.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.responsibility.measure.domain.AllowedMeasureStep;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureStep;

/**
 * A measure with the record of its handling and what the caller may do next, taken out of the
 * transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record MeasureCase(
        MeasureSnapshot measure,
        List<MeasureStep> steps,
        List<AllowedMeasureStep> allowed,
        LocalDate today) {

    static MeasureCase of(Measure measure, MeasureOccasion now) {
        return new MeasureCase(
                measure.snapshot(), measure.steps(), measure.allowedFor(now), now.today());
    }
}
