package org.tocsin.inspection.checklist.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.checklist.domain.Checklist;

/**
 * The text of published versions, which never changes: every visit needs it, and reading thirty
 * items anew for each cost more than writing their answers. Whether a version may be answered is
 * not kept here.
 */
@ApplicationScoped
class SheetCache {

    /** A city has some dozens; when it is full it starts anew. */
    private static final int MOST = 1000;

    private final Map<UUID, CheckSheet> sheets = new ConcurrentHashMap<>();

    @Nullable
    CheckSheet find(UUID id) {
        return sheets.get(id);
    }

    /** Of a version that is published or was. */
    CheckSheet of(Checklist checklist) {
        CheckSheet known = sheets.get(checklist.id());
        if (known != null) {
            return known;
        }
        if (sheets.size() >= MOST) {
            sheets.clear();
        }
        CheckSheet sheet = CheckSheet.of(checklist);
        sheets.put(sheet.id(), sheet);
        return sheet;
    }
}
