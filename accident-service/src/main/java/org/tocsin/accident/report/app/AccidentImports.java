package org.tocsin.accident.report.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.serial.Serials;

/** Historic accidents that arrive many at once from another system. */
@ApplicationScoped
public class AccidentImports implements BulkImport<ImportedAccident> {

    private final AccidentImport.Means means;

    AccidentImports(
            ImportRows rows, AccidentEntry entry, Ledger ledger, Serials serials, Clock clock) {
        this.means = new AccidentImport.Means(rows, entry, ledger, serials, clock);
    }

    @Override
    public String collection() {
        return "accidents";
    }

    @Override
    public Optional<String> jobs() {
        return Optional.of("accident-imports");
    }

    @Override
    public Class<ImportedAccident> rowType() {
        return ImportedAccident.class;
    }

    @Override
    public ImportHandler<ImportedAccident> begin() {
        return new AccidentImport(means, false);
    }

    @Override
    public ImportHandler<ImportedAccident> trial() {
        return new AccidentImport(means, true);
    }
}
