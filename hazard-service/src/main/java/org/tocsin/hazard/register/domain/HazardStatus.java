package org.tocsin.hazard.register.domain;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a hazard is on its way. Being overdue is not a place: it is derived from the deadline. */
@Schema(
        name = "HazardStatus",
        description = "Where a hazard is on its way; overdue is derived, never a status 隐患状态")
public enum HazardStatus {
    REPORTED("待核实", "Reported"),
    VERIFIED("已核实", "Verified"),
    REJECTED("不予认定", "Rejected"),
    MERGED("已并案", "Merged"),
    RECTIFYING("整改中", "Rectifying"),
    REVIEW_REQUESTED("待复查", "Review requested"),
    PENDING_CLOSE("待销号", "Pending close"),
    CLOSED("已销号", "Closed"),
    ARCHIVED("已归档", "Archived");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    HazardStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** The states of hazards that are still being worked on. */
    public static Set<HazardStatus> open() {
        return EnumSet.of(REPORTED, VERIFIED, RECTIFYING, REVIEW_REQUESTED, PENDING_CLOSE);
    }

    /** Whether nobody works on the hazard any more. */
    public boolean isEnded() {
        return switch (this) {
            case REJECTED, MERGED, CLOSED, ARCHIVED -> true;
            case REPORTED, VERIFIED, RECTIFYING, REVIEW_REQUESTED, PENDING_CLOSE -> false;
        };
    }
}
