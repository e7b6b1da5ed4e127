package org.tocsin.hazard.register.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/**
 * How bad a hazard is. Work Safety Law Art. 118: what is {@link #MAJOR} is judged by the standards
 * of each industry.
 */
@Schema(
        name = "HazardGrade",
        description =
                "GENERAL: little harm, fixed at once; MAJOR: needs a shutdown and time, or outside help 隐患等级")
public enum Grade {
    /** Little harm, can be fixed at once. */
    GENERAL("一般隐患", "General hazard"),
    /**
     * Needs full or partial shutdown and time, or cannot be fixed by the unit because of outside
     * causes.
     */
    MAJOR("重大隐患", "Major hazard");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    Grade(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
