package org.tocsin.responsibility.fact.app;

import org.tocsin.responsibility.fact.domain.ReportedFact;

/**
 * A CDI event: a fact was recorded, in the transaction that is still open. Fired once for each
 * fact, whatever is redelivered. An observer that fails makes the inbox try the whole again.
 */
public record FactRecorded(ReportedFact fact) {}
