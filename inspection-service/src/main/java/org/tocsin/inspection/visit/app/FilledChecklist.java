package org.tocsin.inspection.visit.app;

import java.util.List;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.visit.domain.Answer;

/** A checklist with what the visit has answered on it, in the order of its items. */
public record FilledChecklist(CheckSheet sheet, List<Answer> answers) {}
