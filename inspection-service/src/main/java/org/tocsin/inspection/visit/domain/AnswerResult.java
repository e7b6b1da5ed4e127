package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

/** What the inspector says of a check item. */
public enum AnswerResult {
    CONFORM("符合", "Conforms"),
    /** Always with a finding. */
    NOT_CONFORM("不符合", "Does not conform"),
    NOT_APPLICABLE("不涉及", "Does not apply");

    private final Text label;

    AnswerResult(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
