package org.tocsin.inspection.visit.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.AllowedTransition;
import org.tocsin.platform.problem.Violation;

/** A step that is open to this caller. */
@Schema(name = "AllowedTransition", description = "A step that is open to this caller 可执行的操作")
record TransitionView(
        @Schema(examples = "sign") String name,
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0/signatures")
                String href,
        @Schema(description = "What still stands in its way; empty: can be done now 未满足的条件")
                List<Unmet> unmet) {

    /** One condition that is not met. */
    @Schema(name = "UnmetCondition")
    record Unmet(
            @Schema(examples = "too-few-inspectors") String code,
            @Schema(examples = "现场检查记录须由至少 2 名检查人员签字，现有 1 名") String message) {

        static Unmet of(Violation violation, Reader reader) {
            return new Unmet(violation.code(), reader.says(violation.message()));
        }
    }

    static TransitionView of(UUID inspectionId, AllowedTransition allowed, Reader reader) {
        return new TransitionView(
                allowed.step().slug(),
                "POST",
                "/api/v1/inspections/%s/%s".formatted(inspectionId, allowed.step().path()),
                allowed.unmet().stream().map(unmet -> Unmet.of(unmet, reader)).toList());
    }
}
