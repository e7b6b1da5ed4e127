package org.tocsin.responsibility.workflow.rest;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Violation;

/** A step that the reader may take next, and what still stands in its way. */
@Schema(name = "Transition", description = "A step this caller may take 当前可执行的操作")
public record TransitionView(
        @Schema(examples = "issue") String name,
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/agreements/01990000-0000-7000-8000-00000000a001/issuances")
                String href,
        @Schema(description = "Rules not met yet; empty if it can be taken now 尚未满足的条件")
                List<Unmet> unmet) {

    /** A rule that is not met yet. */
    @Schema(name = "UnmetRule")
    public record Unmet(@Schema(examples = "period-over") String code, String message) {}

    public static TransitionView of(
            String name, String method, String href, List<Violation> unmet, Locale language) {
        return new TransitionView(
                name,
                method,
                href,
                unmet.stream().map(v -> new Unmet(v.code(), v.message().in(language))).toList());
    }
}
