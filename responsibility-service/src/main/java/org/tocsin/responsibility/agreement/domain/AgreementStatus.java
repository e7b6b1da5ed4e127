package org.tocsin.responsibility.agreement.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a responsibility agreement (责任书) stands. */
public enum AgreementStatus {
    /** May still be edited; binds nobody. */
    DRAFT,
    /** The content is frozen and its digest fixed; waits for both signatures. */
    ISSUED,
    SIGNED_BY_SUBORDINATE,
    SIGNED_BY_SUPERIOR,
    /** Both have signed; the first day of the period has not come yet. */
    SIGNED,
    IN_FORCE,
    /** The last day of the period is over. */
    EXPIRED,
    /** A newer agreement between the same units took its place. */
    SUPERSEDED,
    /** Ended before its time, with a reason. */
    TERMINATED;

    /** It has been issued and has not ended: whoever splits limits counts it. */
    public static final Set<AgreementStatus> LIVE =
            EnumSet.of(ISSUED, SIGNED_BY_SUBORDINATE, SIGNED_BY_SUPERIOR, SIGNED, IN_FORCE);

    /** A signature is still missing. */
    public static final Set<AgreementStatus> UNSIGNED =
            EnumSet.of(ISSUED, SIGNED_BY_SUBORDINATE, SIGNED_BY_SUPERIOR);

    public boolean isLive() {
        return LIVE.contains(this);
    }
}
