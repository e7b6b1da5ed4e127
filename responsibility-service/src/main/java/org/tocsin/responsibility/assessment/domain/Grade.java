package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** What a score amounts to (考核等次). */
@Schema(name = "AssessmentGrade", description = "优秀、良好、合格、不合格")
public enum Grade {
    EXCELLENT(Text.of("优秀", "excellent")),
    GOOD(Text.of("良好", "good")),
    PASS(Text.of("合格", "pass")),
    FAIL(Text.of("不合格", "fail"));

    private final Text text;

    Grade(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
