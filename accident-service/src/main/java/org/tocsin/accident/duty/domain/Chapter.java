package org.tocsin.accident.duty.domain;

import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.RevisionKind;

/** One revision of an accident, and what kind of report it was. */
public record Chapter(AccidentState state, RevisionKind kind) {}
