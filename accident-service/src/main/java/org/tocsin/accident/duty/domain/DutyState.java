package org.tocsin.accident.duty.domain;

/** How a duty stands at a given moment. */
public enum DutyState {
    /** 未到期: not done yet, and still in time. */
    PENDING("未到期", "pending"),
    /** 按时完成. */
    DONE_IN_TIME("按时完成", "done in time"),
    /** 逾期完成. */
    DONE_LATE("逾期完成", "done late"),
    /** 逾期未完成: not done, and the time has passed. */
    MISSED("逾期未完成", "missed"),
    /** 不适用: no longer owed. */
    NOT_APPLICABLE("不适用", "not applicable"),
    /** 无法判定: an instant that is needed is on no record. */
    UNKNOWN("无法判定", "unknown");

    private final String zh;
    private final String en;

    DutyState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
