package org.tocsin.accident.investigation.domain;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** 四不放过: what must be shown before an accident is closed. */
@Schema(name = "ClosingCheck", description = "One of the four closing checks 四不放过")
public enum ClosingCheck {
    CAUSE_FOUND("事故原因已查清", "The cause has been found"),
    RESPONSIBLE_DEALT_WITH("责任人员已处理", "The responsible have been dealt with"),
    MEASURES_IMPLEMENTED("整改措施已落实", "The measures are implemented"),
    PEOPLE_EDUCATED("有关人员已受到教育", "The people concerned have been educated");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    ClosingCheck(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    Violation missing() {
        return Violation.of(
                null,
                name().toLowerCase(Locale.ROOT).replace('_', '-') + "-missing",
                "四不放过尚缺：%s".formatted(text.zh()),
                "Closing check missing: %s".formatted(text.en()));
    }
}
