package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who handed the report in, the last time.
 *
 * @param by the subject
 */
@Embeddable
public record Submission(
        @Column(name = "submitted_at") Instant at,
        @Column(name = "submitted_by") String by,
        @Column(name = "submitted_by_name") String byName,
        @Column(name = "is_nil") Boolean nil,
        @Nullable @Column(name = "remarks") String text) {

    static Submission of(ReportOccasion now, boolean nil, @Nullable String text) {
        return new Submission(now.at(), now.actor().id(), now.actor().name(), nil, text);
    }
}
