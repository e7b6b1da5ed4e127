package org.tocsin.accident.report.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.ImportKey;
import org.tocsin.accident.report.domain.ImportedRecord;
import org.tocsin.accident.report.domain.Resemblance;
import org.tocsin.accident.report.persistence.ImportLookups;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.problem.Violations;

/** Reads the rows of an import by the rules of single reports. */
@ApplicationScoped
class ImportRows {

    private final Intake intake;
    private final ImportLookups lookups;
    private final Validator validator;

    ImportRows(Intake intake, ImportLookups lookups, Validator validator) {
        this.intake = intake;
        this.lookups = lookups;
        this.validator = validator;
    }

    /**
     * @param units looks up a unit within the caller's scope
     * @throws Refusal if a flash report that said so would be refused
     */
    Facts facts(ImportedAccident row, Function<UUID, Unit> units) {
        FlashReport report = row.report();
        List<Violation> wrong = Violations.of(validator.validate(report));
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return intake.facts(report, report.receivedAt(), units);
    }

    Unit unit(UUID id) {
        return intake.unit(id);
    }

    Map<ImportKey, ImportedRecord> present(Collection<ImportKey> keys) {
        return lookups.present(keys);
    }

    Map<Resemblance, UUID> resembling(Collection<Resemblance> wanted, String source) {
        return lookups.resembling(wanted, source);
    }
}
