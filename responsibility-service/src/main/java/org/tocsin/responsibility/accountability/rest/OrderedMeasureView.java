package org.tocsin.responsibility.accountability.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureStatus;

/** A measure that the case ordered. */
@Schema(name = "CaseMeasure", description = "A measure that the case ordered 责令采取的措施")
record OrderedMeasureView(
        UUID measureId,
        @Schema(examples = "CS-990101-2026-000001") String measureNo,
        MeasureKind kind,
        MeasureStatus status,
        @Schema(examples = "/api/v1/measures/01990000-0000-7000-8000-00000000c501") String href) {

    static OrderedMeasureView of(MeasureSnapshot measure) {
        return new OrderedMeasureView(
                measure.id(),
                measure.measureNo(),
                measure.kind(),
                measure.status(),
                "/api/v1/measures/" + measure.id());
    }
}
