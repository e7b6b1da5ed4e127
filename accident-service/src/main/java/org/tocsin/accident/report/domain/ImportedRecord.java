package org.tocsin.accident.report.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What tells one record of another system from another: what its first report said. */
public record ImportedRecord(Instant occurredAt, String description) {

    public ImportedRecord {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses another record under a key that is taken: one of the two would vanish silently.
     *
     * @param registered what is registered under the key
     */
    public void checkSame(ImportedRecord registered) {
        if (!equals(registered)) {
            Text why =
                    Text.of(
                            "该外部编号已登记了另一起事故",
                            "This external id is registered with another accident");
            throw new Refusal.RuleBroken(
                    why, List.of(new Violation("/externalId", "external-id-taken", why)));
        }
    }
}
