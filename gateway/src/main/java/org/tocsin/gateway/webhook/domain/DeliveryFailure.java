package org.tocsin.gateway.webhook.domain;

/** Why an attempt has no HTTP status. */
public enum DeliveryFailure {
    /** The URL is not one that may be posted to. */
    URL_REFUSED,
    UNKNOWN_HOST,
    /** The name leads to an address that is not public. */
    ADDRESS_REFUSED,
    NOT_REACHED,
    TIMED_OUT
}
