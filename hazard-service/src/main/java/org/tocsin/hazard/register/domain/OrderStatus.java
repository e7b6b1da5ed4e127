package org.tocsin.hazard.register.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** How far an order has been carried out; derived from its hazard, never stored. */
@Schema(
        name = "RectificationOrderStatus",
        description =
                "Derived: ISSUED, ACKNOWLEDGED by the enterprise, SUBMITTED for review, COMPLETED by a passed review 指令书状态")
public enum OrderStatus {
    ISSUED("待签收", "Issued"),
    ACKNOWLEDGED("已签收", "Acknowledged"),
    SUBMITTED("待复查", "Submitted"),
    COMPLETED("已完成", "Completed");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    OrderStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    static OrderStatus of(HazardStatus hazard, boolean acknowledged) {
        return switch (hazard) {
            case REVIEW_REQUESTED -> SUBMITTED;
            case PENDING_CLOSE, CLOSED, ARCHIVED -> COMPLETED;
            case RECTIFYING -> acknowledged ? ACKNOWLEDGED : ISSUED;
            case REPORTED, VERIFIED, REJECTED, MERGED ->
                    throw new IllegalStateException("An order of a hazard in status " + hazard);
        };
    }
}
