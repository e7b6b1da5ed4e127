package org.tocsin.hazard.riskpoint.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** How great a risk is. It says nothing of hazards: those have a grade of their own. */
@Schema(description = "Colour of a risk; not the grade of a hazard 风险等级颜色，与隐患等级无关")
public enum RiskColour {
    RED("重大风险", "Major risk"),
    ORANGE("较大风险", "Considerable risk"),
    YELLOW("一般风险", "Moderate risk"),
    BLUE("低风险", "Low risk");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    RiskColour(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
