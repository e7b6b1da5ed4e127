package org.tocsin.gateway.webhook.domain;

/** What can be asked of a subscription once it is there. */
public enum SubscriptionCommand {
    CHANGE,
    PAUSE,
    RESUME,
    ROTATE_SECRET,
    TEST,
    REPLAY,
    CLOSE;

    /** The whole state machine. */
    public boolean isLawfulIn(SubscriptionStatus status) {
        return switch (this) {
            case CHANGE, ROTATE_SECRET, TEST, CLOSE -> status != SubscriptionStatus.CLOSED;
            case PAUSE, REPLAY -> status == SubscriptionStatus.ACTIVE;
            case RESUME -> status == SubscriptionStatus.PAUSED;
        };
    }
}
