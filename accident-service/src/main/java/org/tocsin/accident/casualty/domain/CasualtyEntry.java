package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.report.domain.Author;

/**
 * The circumstances under which a record of a casualty is made or changed.
 *
 * @param knownAt when it becomes known: its place in the ledger
 * @param reason {@code null} for the first record
 */
public record CasualtyEntry(
        UUID revisionId, Instant knownAt, Author author, @Nullable String reason) {}
