package org.tocsin.hazard.tip.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a tip is on its way; what came of it is its outcome, which outlives the answer. */
@Schema(name = "TipStatus", description = "Where a tip is on its way 举报状态")
public enum TipStatus {
    RECEIVED("已收到", "Received"),
    VERIFYING("核查中", "Being verified"),
    FORWARDED("已转办", "Forwarded"),
    CONFIRMED("属实，已列入隐患台账", "Confirmed, on the hazard register"),
    NOT_CONFIRMED("未查实", "Not confirmed"),
    ANSWERED("已答复", "Answered");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    TipStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
