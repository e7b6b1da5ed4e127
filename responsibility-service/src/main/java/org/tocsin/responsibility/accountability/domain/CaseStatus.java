package org.tocsin.responsibility.accountability.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a case is on its way. */
@Schema(name = "AccountabilityCaseStatus", description = "Where the case is on its way 案件状态")
public enum CaseStatus {
    OPEN("已立案", "Open"),
    INVESTIGATING("调查中", "Investigating"),
    DECIDED("已决定", "Decided"),
    CLOSED("已办结", "Closed");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    CaseStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    /** Whether nothing is decided yet, so that a further ground of the kind joins it. */
    public boolean isUndecided() {
        return switch (this) {
            case OPEN, INVESTIGATING -> true;
            case DECIDED, CLOSED -> false;
        };
    }

    public Text text() {
        return text;
    }
}
