package org.tocsin.accident.investigation.domain;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where an investigation stands. */
@Schema(name = "InvestigationStatus", description = "Where an investigation stands 调查状态")
public enum InvestigationStatus {
    OPEN("调查中", "Under way"),
    SUBMITTED("已提交报告", "Report submitted"),
    APPROVED("已批复", "Report approved"),
    CLOSED("已结案", "Closed"),
    /** A higher government investigates in its stead, Decree 493 Art. 20. */
    TAKEN_OVER("已由上级调查", "Taken over"),
    /** The accident turned out to be none, or part of another one. */
    DISCONTINUED("已终止", "Discontinued");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    InvestigationStatus(String zh, String en) {
        text = Text.of(zh, en);
    }

    /** From when on others than those who investigate may know of it. */
    public static Set<InvestigationStatus> afterApproval() {
        return EnumSet.of(APPROVED, CLOSED);
    }

    /** Those that came to nothing: their accident may be investigated again. */
    public static Set<InvestigationStatus> givenUp() {
        return EnumSet.of(TAKEN_OVER, DISCONTINUED);
    }

    public boolean isApproved() {
        return afterApproval().contains(this);
    }

    public boolean isUnderWay() {
        return this == OPEN || this == SUBMITTED;
    }

    public Text text() {
        return text;
    }
}
