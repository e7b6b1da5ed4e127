package org.tocsin.responsibility.unit.app;

import static org.tocsin.responsibility.unit.domain.UnitRules.broken;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.unit.app.ImportChunk.Key;
import org.tocsin.responsibility.unit.domain.ChangeBasis;
import org.tocsin.responsibility.unit.domain.ImportedUnit;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.domain.UnitTree;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/**
 * One import at work. What is here already with the same key and content is left as it is, so that
 * an import which broke off can simply be sent again.
 */
final class UnitImport implements ImportHandler<ImportedUnit> {

    /** Everything that an import needs and that does not change while it runs. */
    record Means(
            UnitRepository units,
            Jurisdiction jurisdiction,
            UnitReach reach,
            UnitBook book,
            AuditTrail audit,
            int deepest) {}

    private final Means means;
    private final UnitEntry.Record record;
    private ImportChunk chunk;
    private boolean last;

    UnitImport(Means means) {
        this.means = means;
        this.record = means.book().begin(ChangeBasis.NONE, means.book().today());
    }

    @Override
    public void prepare(List<ImportedUnit> rows) {
        means.units().holdTree();
        chunk = new ImportChunk(means.units(), means.jurisdiction(), rows);
    }

    @Override
    public void last() {
        last = true;
    }

    @Override
    public Outcome handle(ImportedUnit row) {
        Key key = Key.of(row);
        String digest = means.audit().digest(row);
        Unit known = chunk.known(key);
        if (known != null) {
            requireSame(known, digest);
            return Outcome.UNCHANGED;
        }
        if (isMissingParent(row)) {
            return Outcome.LATER;
        }
        Unit unit = create(row, digest);
        means.units().persist(unit);
        means.book()
                .enter(unit, null, unit.registered(), UnitStep.REGISTERED, record, null, "import");
        chunk.add(key, unit);
        return Outcome.created(unit.id(), null);
    }

    private boolean isMissingParent(ImportedUnit row) {
        if (row.parentExternalId() == null || parentByKey(row) != null) {
            return false;
        }
        if (last) {
            throw broken(
                    "/parentExternalId",
                    "parent-unknown",
                    "目录中没有此上级单位，本次导入也没有被接受的此单位",
                    "No such parent unit, neither here nor among the rows that were accepted");
        }
        return true;
    }

    private Unit create(ImportedUnit row, String digest) {
        UUID id = Ids.next();
        UUID above = above(row);
        Unit unit =
                new Unit(
                                id,
                                row.registration(above),
                                new UnitTree(chunk, means.deepest())
                                        .place(id, row.kind(), row.division(), above),
                                record.effectiveOn(),
                                record.recordedAt())
                        .importedAs(row.importSource(), row.externalId(), digest);
        means.reach().require(unit.snapshot());
        if (chunk.isTaken(unit.heldCreditCode())) {
            throw UnitRegister.codeTaken();
        }
        return unit;
    }

    private @Nullable UUID above(ImportedUnit row) {
        if (row.parentId() != null && row.parentExternalId() != null) {
            throw broken(
                    "/parentId",
                    "parent-twice",
                    "parentId 与 parentExternalId 只填一项",
                    "Name the parent unit by parentId or by parentExternalId, not by both");
        }
        Unit parent = parentByKey(row);
        return parent == null ? row.parentId() : parent.id();
    }

    private @Nullable Unit parentByKey(ImportedUnit row) {
        return row.parentExternalId() == null
                ? null
                : chunk.parent(new Key(row.importSource(), row.parentExternalId()));
    }

    private static void requireSame(Unit known, String digest) {
        if (!digest.equals(known.importDigest())) {
            throw broken(
                    "/externalId",
                    "external-id-taken",
                    "该外部编号已导入，但内容不同：请用变更接口修改",
                    "This key was imported with another content: post a change instead");
        }
    }
}
