package org.tocsin.inspection.weekly.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Why somebody should look at what was declared: a doubt, never a verdict. */
@Schema(
        name = "PlausibilityFlag",
        description = "Why somebody should look at it; a doubt, no verdict 数据存疑标记")
public enum PlausibilityFlag {
    /** 零排查: nothing found for weeks. */
    ZERO_FINDINGS("连续零排查", "No findings for weeks"),
    /** 神仙数字: round figures. */
    ROUND_FIGURES("数字过于整齐", "Round figures"),
    /** 神仙数字: the same figures week after week. */
    REPEATED_FIGURES("数字连续雷同", "The same figures week after week"),
    /** 零报告 although the register holds findings of the week. */
    NIL_BUT_RECORDED("零报告但检查记录有隐患", "Nil report, but findings are on record");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    PlausibilityFlag(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
