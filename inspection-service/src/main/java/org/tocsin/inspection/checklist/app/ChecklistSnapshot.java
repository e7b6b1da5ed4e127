package org.tocsin.inspection.checklist.app;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistHead;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.inspection.checklist.domain.Publication;
import org.tocsin.inspection.checklist.domain.Withdrawal;

/** What the audit trail keeps the digest of. */
record ChecklistSnapshot(
        UUID id,
        String division,
        String code,
        int edition,
        ChecklistStatus status,
        ChecklistHead head,
        List<CheckItem> items,
        @Nullable Publication publication,
        @Nullable Withdrawal withdrawal) {

    static ChecklistSnapshot of(Checklist checklist) {
        return new ChecklistSnapshot(
                checklist.id(),
                checklist.division(),
                checklist.code(),
                checklist.edition(),
                checklist.status(),
                checklist.head(),
                List.copyOf(checklist.items()),
                checklist.publication(),
                checklist.withdrawal());
    }
}
