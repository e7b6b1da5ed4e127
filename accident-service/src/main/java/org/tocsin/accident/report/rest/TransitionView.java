package org.tocsin.accident.report.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.app.FurtherSteps;
import org.tocsin.accident.report.domain.AllowedTransition;
import org.tocsin.platform.problem.Violation;

/** A step that the caller's duties allow from here. */
@Schema(
        name = "AllowedTransition",
        description = "A step that this caller may take from here 可办理事项")
public record TransitionView(
        @Schema(examples = "verify") String name,
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/accidents/01990000-0000-7000-8000-000000000001/verifications")
                String href,
        @Schema(description = "What still stands in its way; empty if it can be taken now 尚不满足的条件")
                List<Unmet> unmet) {

    /** A condition that is not met yet. */
    @Schema(description = "A condition that is not met yet 尚不满足的条件")
    public record Unmet(
            @Schema(examples = "casualty-window-open") String code,
            @Schema(examples = "补报期限未满，由监管人员补报") String message) {

        static Unmet of(Violation violation, Locale locale) {
            return new Unmet(violation.code(), violation.message().in(locale));
        }
    }

    static TransitionView of(UUID accidentId, AllowedTransition allowed, Locale locale) {
        return new TransitionView(
                allowed.kind().slug(),
                "POST",
                AccidentResource.PATH + "/" + accidentId + "/" + allowed.kind().path(),
                allowed.unmet().stream().map(unmet -> Unmet.of(unmet, locale)).toList());
    }

    static TransitionView of(FurtherSteps.Step step, Locale locale) {
        return new TransitionView(
                step.name(),
                "POST",
                step.href(),
                step.unmet().stream().map(unmet -> Unmet.of(unmet, locale)).toList());
    }
}
