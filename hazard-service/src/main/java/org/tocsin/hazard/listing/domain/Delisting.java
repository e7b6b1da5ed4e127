package org.tocsin.hazard.listing.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How the supervision ended, for the public to read. */
@Embeddable
public record Delisting(String result, Instant delistedAt) {}
