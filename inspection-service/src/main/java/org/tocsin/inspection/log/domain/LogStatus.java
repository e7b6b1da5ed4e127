package org.tocsin.inspection.log.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a daily log stands. */
@Schema(name = "InspectionLogStatus", description = "Where a daily log stands 排查日志状态")
public enum LogStatus {
    OPEN("填写中", "Open"),
    SUBMITTED("已提交", "Submitted"),
    /** From now on corrected by addendum only. */
    LOCKED("已锁定", "Locked");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    LogStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
