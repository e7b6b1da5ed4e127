package org.tocsin.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;

/** An RFC 9457 problem document, in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @Nullable List<Item> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong; {@code pointer} as in {@link Violation}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@Nullable String pointer, String code, String message) {

        static Item of(Violation violation, Locale locale) {
            return new Item(violation.pointer(), violation.code(), violation.message().in(locale));
        }
    }

    /**
     * @param instance the path that was asked for
     */
    public static Problem of(
            ProblemType type,
            Text detail,
            List<Violation> violations,
            Locale locale,
            String instance,
            String traceId) {
        List<Item> errors =
                violations.isEmpty()
                        ? null
                        : violations.stream().map(v -> Item.of(v, locale)).toList();
        return new Problem(
                type.uri(),
                type.title().in(locale),
                type.status(),
                detail.in(locale),
                instance,
                traceId,
                errors);
    }
}
