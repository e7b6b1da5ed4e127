package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.util.List;

/** What people handed in for an assessment. */
public record Papers(
        @Nullable SelfScore selfScore, List<ManualEntry> manual, @Nullable Appeal appeal) {

    static final Papers NONE = new Papers(null, List.of(), null);

    public Papers {
        manual = manual == null ? List.of() : List.copyOf(manual);
    }

    Papers with(SelfScore score) {
        return new Papers(score, manual, appeal);
    }

    Papers with(List<ManualEntry> entries) {
        return new Papers(selfScore, entries, appeal);
    }

    Papers with(Appeal filed) {
        return new Papers(selfScore, manual, filed);
    }
}
