package org.tocsin.inspection.photo.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.photo.domain.Photo;
import org.tocsin.inspection.photo.domain.PhotoSnapshot;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.platform.files.Deposits;
import org.tocsin.platform.files.Specimen;
import org.tocsin.platform.files.content.FileName;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.content.StoredFile;
import org.tocsin.platform.files.content.TakenAt;
import org.tocsin.platform.files.examination.Examination;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

/** Takes photographs of visits in. */
@ApplicationScoped
public class PhotoRegister {

    private final OpenVisits visits;
    private final Examination examination;
    private final Deposits deposits;
    private final PhotoJournal journal;

    PhotoRegister(
            OpenVisits visits, Examination examination, Deposits deposits, PhotoJournal journal) {
        this.visits = visits;
        this.examination = examination;
        this.deposits = deposits;
        this.journal = journal;
    }

    /**
     * What became of an upload.
     *
     * @param isNew {@code false} if the same photograph was on record under the same id
     * @param position where the picture says it was taken; said once and kept nowhere
     */
    public record Receipt(PhotoSnapshot photo, boolean isNew, @Nullable TakenAt position) {}

    /**
     * An upload that repeats what is on record is answered with that, even after the signature: a
     * phone that lost the answer must be able to find out.
     *
     * @throws Refusal.WrongState if the site record is signed, or its signature refused
     * @throws Refusal.RuleBroken if the id is taken by something else, the visit has no such
     *     finding or answer, or the picture is damaged
     */
    @Transactional
    public Receipt receive(UUID visitId, NewPhoto sent) {
        InspectionFile visit = visits.require(visitId);
        Optional<Photo> known = journal.known(sent.id());
        if (known.isEmpty()) {
            visits.refuseUnlessOpen(visit.inspection());
            PhotoSubjects.check(visit, sent.subject());
        }
        Path clean = sent.bytes().resolveSibling(Ids.next() + ".clean");
        try (Specimen specimen = Specimen.of(examination, FileType.PICTURES, sent.bytes(), clean)) {
            return known.isPresent()
                    ? repeated(known.get(), visitId, sent, specimen)
                    : taken(visit.inspection(), sent, specimen);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Receipt repeated(Photo known, UUID visitId, NewPhoto sent, Specimen specimen) {
        if (!known.isOf(visitId, sent.subject(), specimen.content().originalDigest())) {
            Text why = Text.of("该编号已用于另一张照片", "This id belongs to another photograph");
            throw new Refusal.RuleBroken(why, List.of(new Violation("?id", "photo-id-taken", why)));
        }
        return new Receipt(known.snapshot(), false, specimen.finding().position());
    }

    private Receipt taken(Inspection visit, NewPhoto sent, Specimen specimen) {
        String name = FileName.of(sent.name(), specimen.content().type());
        StoredFile file = new StoredFile(Ids.next(), name, specimen.content());
        deposits.put(file.id(), specimen.clean());
        visits.hold(visit);
        UUID id = sent.id() == null ? Ids.next() : sent.id();
        Photo photo = new Photo(id, visit.id(), sent.subject(), file, journal.sender());
        return new Receipt(journal.enter(photo), true, specimen.finding().position());
    }
}
