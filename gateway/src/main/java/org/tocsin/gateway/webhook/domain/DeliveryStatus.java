package org.tocsin.gateway.webhook.domain;

/** How far a delivery is. */
public enum DeliveryStatus {
    PENDING,
    DELIVERED,
    /** Tried for as long as is tolerated, or there is nothing any more that could be sent. */
    GIVEN_UP,
    /** Out of the owner's scope when it was to be sent, so it was not. */
    WITHHELD
}
