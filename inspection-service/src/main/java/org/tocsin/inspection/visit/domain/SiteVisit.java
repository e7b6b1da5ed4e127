package org.tocsin.inspection.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Time, place and content of a visit, as Work Safety Law Art. 68 wants them in writing. */
@Embeddable
public record SiteVisit(
        @Enumerated(EnumType.STRING) InspectionKind kind,
        @Column(name = "visited_at") Instant visitedAt,
        String place,
        String summary) {

    static SiteVisit of(RecordVisit visit, InspectedUnit unit) {
        return new SiteVisit(
                visit.kind(),
                visit.visitedAt(),
                visit.place() == null ? unit.name() : visit.place(),
                visit.summary());
    }
}
