package org.tocsin.inspection.visit.domain;

import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Violation;

/**
 * A finding before it is on record.
 *
 * @param pointer to where it stands in what was sent
 * @param demanded what its check item demands without exception
 */
public record DraftFinding(String pointer, NewFinding written, List<Measure> demanded) {

    public DraftFinding {
        demanded = List.copyOf(demanded);
    }

    /** One that belongs to no checklist. */
    public static DraftFinding plain(int row, NewFinding written) {
        return new DraftFinding("/findings/" + row, written, List.of());
    }

    public UUID id() {
        return written.id();
    }

    /** What to say where its id belongs to another finding. */
    public Violation idTaken() {
        return Violation.of(
                pointer + "/id",
                "finding-id-taken",
                "该编号已用于另一项检查发现",
                "This id belongs to another finding");
    }
}
