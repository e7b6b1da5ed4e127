package org.tocsin.gateway.webhook.app;

/** Where a subscription goes on. */
public enum ResumeFrom {
    WHERE_IT_STOPPED,
    /** Leaves out what happened in between; what was waiting is still delivered. */
    NOW
}
