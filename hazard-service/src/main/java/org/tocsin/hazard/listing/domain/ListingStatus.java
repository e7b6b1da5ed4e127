package org.tocsin.hazard.listing.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a listed supervision is on its way. Being overdue is derived, never a status. */
@Schema(
        name = "ListingStatus",
        description = "Where a listed supervision is on its way; overdue is derived 挂牌督办状态")
public enum ListingStatus {
    PROPOSED("待批准", "Proposed"),
    REFUSED("未批准", "Refused"),
    APPROVED("已批准", "Approved"),
    LISTED("已挂牌", "Listed"),
    ACCEPTANCE_REQUESTED("待验收", "Acceptance requested"),
    ACCEPTED("验收合格", "Accepted"),
    DELISTED("已摘牌", "Delisted");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    ListingStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    /** What everybody may know: that a hazard is listed, and what became of it. */
    public boolean isPublic() {
        return switch (this) {
            case LISTED, ACCEPTANCE_REQUESTED, ACCEPTED, DELISTED -> true;
            case PROPOSED, REFUSED, APPROVED -> false;
        };
    }

    /** Those of {@link #isPublic}. */
    public static Set<ListingStatus> ofThePublic() {
        return Arrays.stream(values())
                .filter(ListingStatus::isPublic)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Text text() {
        return text;
    }
}
