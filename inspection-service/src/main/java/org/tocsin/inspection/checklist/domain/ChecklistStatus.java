package org.tocsin.inspection.checklist.domain;

import org.tocsin.platform.problem.Text;

public enum ChecklistStatus {
    /** May still be changed; takes no answers. */
    DRAFT("草稿", "Draft"),
    /** Frozen, and answered by visits. */
    PUBLISHED("已发布", "Published"),
    /** Superseded or taken back; what was answered on it stays. */
    WITHDRAWN("已停用", "Withdrawn");

    private final Text label;

    ChecklistStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
