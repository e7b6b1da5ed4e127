package org.tocsin.accident.report.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The circumstances under which a revision is made.
 *
 * @param revisionId id of the new revision
 * @param knownAt when it becomes known: its place in the ledger
 */
public record Recording(UUID revisionId, Instant knownAt, Actor actor, ReportingRules rules) {}
