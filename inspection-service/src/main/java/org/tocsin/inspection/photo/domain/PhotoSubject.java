package org.tocsin.inspection.photo.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a photograph shows: a finding, an item of a checklist, or the visit as such if nothing is
 * named.
 *
 * @param checklistId of the version
 * @param item its code
 */
@Embeddable
public record PhotoSubject(
        @Nullable @Column(name = "finding_id") UUID findingId,
        @Nullable @Column(name = "checklist_id") UUID checklistId,
        @Nullable @Column(name = "check_item") String item) {

    static final PhotoSubject VISIT = new PhotoSubject(null, null, null);
}
