package org.tocsin.gateway.webhook.domain;

/** Why something is delivered. */
public enum DeliveryKind {
    EVENT,
    REPLAY,
    /** Asked for by the owner; tried once. */
    TEST
}
