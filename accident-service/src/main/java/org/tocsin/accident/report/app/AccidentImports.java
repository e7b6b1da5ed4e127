package org.tocsin.accident.report.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;

/** Accidents that arrive many at once from another system. */
@ApplicationScoped
public class AccidentImports implements BulkImport<ImportedAccident> {

    private final AccidentRegister register;

    AccidentImports(AccidentRegister register) {
        this.register = register;
    }

    @Override
    public String collection() {
        return "accidents";
    }

    @Override
    public Class<ImportedAccident> rowType() {
        return ImportedAccident.class;
    }

    @Override
    public ImportHandler<ImportedAccident> begin() {
        return register::importRow;
    }
}
