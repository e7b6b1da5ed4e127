package org.tocsin.accident.duty.app;

import org.tocsin.accident.duty.domain.InvestigationDates;

/**
 * CDI event of the feature that investigates, fired within the transaction of every change that
 * moves a date of an investigation: the clock writes down what follows from it, or the transaction
 * fails as a whole.
 */
public record InvestigationMoved(InvestigationDates dates) {}
