package org.tocsin.responsibility.signing.app;

import org.tocsin.responsibility.signing.domain.KeySnapshot;

/**
 * A key with what the caller may do next.
 *
 * @param revocable not revoked yet, and the caller's to revoke
 */
public record KeyRecord(KeySnapshot key, boolean revocable) {}
