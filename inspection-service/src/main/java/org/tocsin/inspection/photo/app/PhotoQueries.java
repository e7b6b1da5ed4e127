package org.tocsin.inspection.photo.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.photo.domain.Photo;
import org.tocsin.inspection.photo.domain.PhotoSnapshot;
import org.tocsin.inspection.photo.domain.PhotoSubject;
import org.tocsin.inspection.photo.persistence.PhotoRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** The photographs of visits, to those who may see the visit. */
@ApplicationScoped
public class PhotoQueries {

    private static final SortKeys<Photo> SORT =
            SortKeys.of(Photo.class, "p", "uploadedAt", Photo::id)
                    .with(
                            "uploadedAt",
                            "p.sender.at",
                            p -> p.snapshot().sender().at(),
                            Instant::parse);

    private final OpenVisits visits;
    private final PhotoRepository photos;
    private final Keyset keyset;

    PhotoQueries(OpenVisits visits, PhotoRepository photos, Keyset keyset) {
        this.visits = visits;
        this.photos = photos;
        this.keyset = keyset;
    }

    /**
     * @param shown narrows to photographs of what it names
     */
    @Transactional
    public Page<PhotoSnapshot> page(UUID visitId, PhotoSubject shown, PageParams params) {
        visits.require(visitId);
        Clause where =
                Clause.of("p.inspectionId = :visit", "visit", visitId)
                        .and(narrowed(shown.findingId(), "findingId"))
                        .and(narrowed(shown.checklistId(), "checklistId"))
                        .and(narrowed(shown.item(), "item"));
        return keyset.page(params, SORT, where).map(Photo::snapshot);
    }

    private static Clause narrowed(@Nullable Object value, String field) {
        return Clause.ifPresent(value, "p.subject.%1$s = :%1$s".formatted(field), field);
    }

    @Transactional
    public PhotoSnapshot single(UUID visitId, UUID id) {
        visits.require(visitId);
        return photos.require(visitId, id).snapshot();
    }
}
