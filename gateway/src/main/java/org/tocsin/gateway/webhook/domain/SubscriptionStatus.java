package org.tocsin.gateway.webhook.domain;

/** Whether a subscription gets its events. */
public enum SubscriptionStatus {
    ACTIVE,
    /** Nothing is sent but tests; it goes on where it stopped. */
    PAUSED,
    /** For good; kept for its log. */
    CLOSED
}
