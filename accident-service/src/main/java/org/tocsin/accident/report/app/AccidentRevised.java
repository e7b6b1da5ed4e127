package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.RevisionKind;

/**
 * A revision of an accident, imports included. Fired in its transaction, after the revision is
 * written: what an observer writes is kept or lost together with it, and an exception of an
 * observer refuses the revision.
 *
 * @param before {@code null} for the first report
 */
public record AccidentRevised(
        @Nullable AccidentState before, AccidentState after, RevisionKind kind) {}
