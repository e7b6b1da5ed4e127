package org.tocsin.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.NoteBulkResource.BulkNote;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** What becomes of imported notes. */
@ApplicationScoped
class BulkNotes implements BulkImport<BulkNote> {

    private final EntityManager entities;
    private final Serials serials;
    private final AuditTrail audit;

    BulkNotes(EntityManager entities, Serials serials, AuditTrail audit) {
        this.entities = entities;
        this.serials = serials;
        this.audit = audit;
    }

    @Override
    public String collection() {
        return "bulk-notes";
    }

    @Override
    public Optional<String> jobs() {
        return Optional.of("bulk-note-imports");
    }

    @Override
    public Class<BulkNote> rowType() {
        return BulkNote.class;
    }

    @Override
    public ImportHandler<BulkNote> begin() {
        return this::write;
    }

    private ImportHandler.Outcome write(BulkNote note) {
        if (note.text().startsWith("forbidden")) {
            throw new Refusal.RuleBroken("no-such-note", Text.of("不收", "Not this one"));
        }
        UUID id = Ids.next();
        String grid = serials.next("BJ", note.division(), 2026);
        entities.createNativeQuery(
                        "insert into note (id, version, division, text, grid, written_at)"
                                + " values (?, 0, ?, ?, ?, utc_timestamp(6))")
                .setParameter(1, bytes(id))
                .setParameter(2, note.division())
                .setParameter(3, note.text())
                .setParameter(4, grid)
                .executeUpdate();
        audit.record("import", "note", id, null, note);
        return ImportHandler.Outcome.CREATED;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
