package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** Everything that can be asked of an accident once it is on the register. */
public sealed interface AccidentCommand {

    /** Why: kept with the revision. */
    String reason();

    /**
     * A further report.
     *
     * @param locus where it happened, if that is corrected; {@code null} for unchanged
     */
    record Revise(ReportKind kind, Changes changes, String reason, @Nullable Locus locus)
            implements AccidentCommand {

        public Revise(ReportKind kind, Changes changes, String reason) {
            this(kind, changes, reason, null);
        }

        public Revise at(Locus corrected) {
            return new Revise(kind, changes, reason, corrected);
        }

        boolean needsCorrection() {
            return locus != null || changes.needCorrection();
        }
    }

    record Verify(String reason) implements AccidentCommand {}

    record Withdraw(String reason) implements AccidentCommand {}

    /** The report stays, but is part of another accident and no longer counts by itself. */
    record Merge(UUID intoAccidentId, String reason, @Nullable StatedToll stated)
            implements AccidentCommand {

        public Merge(UUID intoAccidentId, String reason) {
            this(intoAccidentId, reason, null);
        }
    }

    /** A step that the investigation makes; the accident only records where it stands. */
    record Advance(RevisionKind kind, String reason) implements AccidentCommand {

        public Advance {
            if (kind.isReport()) {
                throw new IllegalArgumentException(kind + " is made by a report");
            }
        }
    }

    default RevisionKind revisionKind() {
        return switch (this) {
            case Revise revise -> revise.kind().revision();
            case Verify _ -> RevisionKind.VERIFICATION;
            case Withdraw _ -> RevisionKind.WITHDRAWAL;
            case Merge _ -> RevisionKind.MERGE;
            case Advance advance -> advance.kind();
        };
    }

    /** Its name in the API and in the audit trail. */
    default String slug() {
        return revisionKind().slug();
    }
}
