package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.unit.domain.ImportedUnit;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Directories that arrive whole from another system. */
@ApplicationScoped
public class UnitImports implements BulkImport<ImportedUnit> {

    private final UnitImport.Means means;

    UnitImports(
            UnitRepository units,
            Jurisdiction jurisdiction,
            UnitReach reach,
            UnitBook book,
            AuditTrail audit,
            DirectorySettings settings) {
        this.means =
                new UnitImport.Means(units, jurisdiction, reach, book, audit, settings.deepest());
    }

    @Override
    public String collection() {
        return "units";
    }

    @Override
    public Optional<String> jobs() {
        return Optional.of("unit-imports");
    }

    @Override
    public Class<ImportedUnit> rowType() {
        return ImportedUnit.class;
    }

    @Override
    public boolean pointsForward() {
        return true;
    }

    @Override
    public ImportHandler<ImportedUnit> begin() {
        return new UnitImport(means);
    }
}
