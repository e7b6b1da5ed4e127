package org.tocsin.platform.http;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Violation;

/** A step that the caller may take from here; every single resource lists them. */
@Schema(
        name = "AllowedTransition",
        description = "A step that this caller may take from here 可办理事项")
public record TransitionView(
        @Schema(examples = "verify") String name,
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/hazards/01990000-0000-7000-8000-000000000001/verifications")
                String href,
        @Schema(description = "What still stands in its way; empty if it can be taken now 尚不满足的条件")
                List<Unmet> unmet) {

    /** A condition that is not met yet. */
    @Schema(description = "A condition that is not met yet 尚不满足的条件")
    public record Unmet(
            @Schema(examples = "leader-needed") String code,
            @Schema(examples = "重大隐患销号须由领导批准") String message) {

        static Unmet of(Violation violation, Locale locale) {
            return new Unmet(violation.code(), violation.message().in(locale));
        }
    }

    /**
     * @param href the sub-resource that the step is posted to
     */
    public static TransitionView of(
            String name, String href, List<Violation> unmet, Locale locale) {
        return new TransitionView(
                name, "POST", href, unmet.stream().map(v -> Unmet.of(v, locale)).toList());
    }
}
