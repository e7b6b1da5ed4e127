package org.tocsin.responsibility.measure.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a measure is on its way. */
@Schema(name = "MeasureStatus", description = "Where a measure is on its way 措施状态")
public enum MeasureStatus {
    PROPOSED("待决定", "Proposed"),
    REJECTED("不予采取", "Rejected"),
    WITHDRAWN("已撤回", "Withdrawn"),
    DECIDED("已决定", "Decided"),
    NOTIFIED("已告知", "Notified"),
    IN_EFFECT("执行中", "In effect"),
    REMOVAL_REQUESTED("申请移出", "Removal requested"),
    REMOVAL_REVIEWED("移出已审核", "Removal reviewed"),
    FOLLOWED_UP("已落实", "Followed up"),
    LIFTED("已解除", "Lifted"),
    EXPIRED("已期满", "Expired");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    MeasureStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    /** Whether it holds now, an application for its removal or not. */
    public boolean isInEffect() {
        return switch (this) {
            case IN_EFFECT, REMOVAL_REQUESTED, REMOVAL_REVIEWED -> true;
            case PROPOSED, REJECTED, WITHDRAWN, DECIDED, NOTIFIED, FOLLOWED_UP, LIFTED, EXPIRED ->
                    false;
        };
    }

    /** Whether nothing more can come of it. */
    public boolean isOver() {
        return switch (this) {
            case REJECTED, WITHDRAWN, FOLLOWED_UP, LIFTED, EXPIRED -> true;
            case PROPOSED, DECIDED, NOTIFIED, IN_EFFECT, REMOVAL_REQUESTED, REMOVAL_REVIEWED ->
                    false;
        };
    }

    /** What is still being deliberated, or came to nothing, is not told to the unit it is about. */
    public boolean isKnownToTheUnit() {
        return switch (this) {
            case PROPOSED, REJECTED, WITHDRAWN -> false;
            case DECIDED,
                    NOTIFIED,
                    IN_EFFECT,
                    REMOVAL_REQUESTED,
                    REMOVAL_REVIEWED,
                    FOLLOWED_UP,
                    LIFTED,
                    EXPIRED ->
                    true;
        };
    }

    /** Those of {@link #isInEffect}. */
    public static Set<MeasureStatus> inEffect() {
        return those(MeasureStatus::isInEffect);
    }

    /** Those of {@link #isKnownToTheUnit}. */
    public static Set<MeasureStatus> knownToTheUnit() {
        return those(MeasureStatus::isKnownToTheUnit);
    }

    private static Set<MeasureStatus> those(Predicate<MeasureStatus> wanted) {
        return Arrays.stream(values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    public Text text() {
        return text;
    }
}
