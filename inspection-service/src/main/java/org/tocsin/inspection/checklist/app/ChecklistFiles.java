package org.tocsin.inspection.checklist.app;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistStep;
import org.tocsin.inspection.checklist.persistence.ChecklistRepository;
import org.tocsin.platform.security.Caller;

/** Puts together what belongs to a checklist, for the present caller. */
@ApplicationScoped
class ChecklistFiles {

    private static final Set<String> WRITERS =
            Set.of(BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE);

    private final ChecklistRepository checklists;
    private final Caller caller;

    ChecklistFiles(ChecklistRepository checklists, Caller caller) {
        this.checklists = checklists;
        this.caller = caller;
    }

    /** Must be called within the transaction that loaded the checklist. */
    ChecklistFile open(Checklist checklist) {
        return new ChecklistFile(checklist, List.copyOf(checklist.items()), allowed(checklist));
    }

    private List<ChecklistStep> allowed(Checklist checklist) {
        boolean may =
                caller.roles().stream().anyMatch(WRITERS::contains)
                        && checklists.isOwn(checklist.division());
        return may
                ? ChecklistStep.lawfulIn(checklist.status()).stream().sorted().toList()
                : List.of();
    }
}
