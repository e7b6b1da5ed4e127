package org.tocsin.inspection.photo.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.photo.domain.Photo;
import org.tocsin.inspection.photo.domain.PhotoSender;
import org.tocsin.inspection.photo.domain.PhotoSnapshot;
import org.tocsin.inspection.photo.persistence.PhotoRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Puts photographs on record. */
@ApplicationScoped
class PhotoJournal {

    private final PhotoRepository photos;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    PhotoJournal(PhotoRepository photos, AuditTrail audit, Caller caller, Clock clock) {
        this.photos = photos;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Photo> known(@Nullable UUID id) {
        return id == null ? Optional.empty() : photos.findByIdOptional(id);
    }

    /** Who is uploading, as token and clock say. */
    PhotoSender sender() {
        return new PhotoSender(caller.subject(), caller.name(), Moments.now(clock));
    }

    /**
     * @throws Refusal.Of if the same photograph is being recorded at the same moment
     */
    PhotoSnapshot enter(Photo photo) {
        try {
            photos.persistAndFlush(photo);
        } catch (ConstraintViolationException twin) {
            throw new Refusal.Of(
                    ProblemType.REQUEST_IN_FLIGHT,
                    Text.of(
                            "同一照片正在由另一请求保存，请重试",
                            "Another request is storing the same photograph just now: send it again"));
        }
        audit.record("upload-photo", "inspection-photo", photo.id(), null, photo.snapshot());
        return photo.snapshot();
    }
}
