package org.tocsin.inspection.visit.app;

import org.tocsin.inspection.visit.domain.Inspection;

/**
 * A visit has been written: recorded, added to, or come to another status. Told in the transaction
 * of the change, after it stands in the database.
 */
public record VisitWritten(Inspection inspection) {}
