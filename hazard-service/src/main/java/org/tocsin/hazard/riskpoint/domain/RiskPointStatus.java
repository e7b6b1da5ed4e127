package org.tocsin.hazard.riskpoint.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Whether a risk point still exists. */
@Schema(description = "Whether a risk point still exists 风险点状态")
public enum RiskPointStatus {
    ACTIVE("在册", "Active"),
    RETIRED("已注销", "Retired");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    RiskPointStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
