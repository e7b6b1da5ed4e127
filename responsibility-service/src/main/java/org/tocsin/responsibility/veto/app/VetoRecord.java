package org.tocsin.responsibility.veto.app;

import java.util.List;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.domain.VetoStep;

/** A veto with what the caller may do next, taken out of the transaction. */
public record VetoRecord(VetoSnapshot veto, Text ruleName, List<VetoStep> allowed) {}
