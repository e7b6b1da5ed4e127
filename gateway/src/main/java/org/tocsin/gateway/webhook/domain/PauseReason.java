package org.tocsin.gateway.webhook.domain;

/** Why a subscription is paused. */
public enum PauseReason {
    BY_OWNER,
    /** The receiver answered 410. */
    RECEIVER_GONE,
    /** The receiver has taken nothing for as long as is tolerated. */
    RECEIVER_FAILING,
    /** What it had not seen yet is out of the feed's retention. */
    POSITION_GONE,
    /** The owner's token was not seen for so long that its scope can no longer be trusted. */
    OWNER_UNSEEN,
    /** The owner's last token had no role any more that may subscribe. */
    OWNER_NOT_ENTITLED
}
