package org.tocsin.gateway.webhook.app;

/**
 * A subscription with a secret that is shown this once.
 *
 * @param secret {@code whsec_…}
 */
public record NewSecret(WebhookCase webhook, String secret) {}
