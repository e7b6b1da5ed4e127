package org.tocsin.gateway.map.domain;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** The grades of hazards and the severities of accidents. */
@Schema(
        name = "MapFeatureGrade",
        description = "Grade of a hazard or severity of an accident 隐患等级或事故等级")
public enum FeatureGrade {
    GENERAL(Text.of("一般隐患", "General hazard"), Text.of("一般事故", "general")),
    LARGER(null, Text.of("较大事故", "larger")),
    MAJOR(Text.of("重大隐患", "Major hazard"), Text.of("重大事故", "major")),
    EXTRAORDINARY(null, Text.of("特别重大事故", "extraordinary"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text ofHazard;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text ofAccident;

    FeatureGrade(Text ofHazard, Text ofAccident) {
        this.ofHazard = ofHazard;
        this.ofAccident = ofAccident;
    }

    /** What a code is called; nothing where there is none, or one that this gateway has not. */
    public static Optional<Text> name(FeatureKind kind, @Nullable String code) {
        return Arrays.stream(values())
                .filter(grade -> grade.name().equals(code))
                .map(grade -> kind == FeatureKind.HAZARD ? grade.ofHazard : grade.ofAccident)
                .findFirst();
    }
}
