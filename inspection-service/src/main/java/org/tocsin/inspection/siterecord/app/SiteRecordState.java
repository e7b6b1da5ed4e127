package org.tocsin.inspection.siterecord.app;

import org.tocsin.platform.problem.Text;

/** What a site record is worth. */
public enum SiteRecordState {
    /** Not settled with the unit yet; made anew from the visit each time it is asked for. */
    DRAFT("草稿", "DRAFT"),
    /** As it was when it was signed or its signature refused. */
    FROZEN("已固化", "FROZEN"),
    /** What is stored is not what was frozen: somebody has changed the database by hand. */
    ALTERED("与摘要不符", "ALTERED");

    private final Text label;

    SiteRecordState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
