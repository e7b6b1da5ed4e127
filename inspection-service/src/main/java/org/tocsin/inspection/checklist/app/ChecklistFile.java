package org.tocsin.inspection.checklist.app;

import java.util.List;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistStep;

/**
 * A version with its items, loaded whole.
 *
 * @param allowed what this caller may do next
 */
public record ChecklistFile(
        Checklist checklist, List<CheckItem> items, List<ChecklistStep> allowed) {}
