package org.tocsin.accident.report.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.ImportKey;
import org.tocsin.accident.report.domain.ImportedRecord;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.Resemblance;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/**
 * One import at work: a chunk is read, given its places in the ledger and its numbers at once, and
 * entered. What is here already under the same key is left as it is, so that an import which broke
 * off can simply be sent again.
 */
final class AccidentImport implements ImportHandler<ImportedAccident> {

    /** Everything that an import needs and that does not change while it runs. */
    record Means(
            ImportRows rows, AccidentEntry entry, Ledger ledger, Serials serials, Clock clock) {}

    private final Means means;
    private final boolean trial;
    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<ImportedAccident, Facts> facts = new IdentityHashMap<>();
    private final Map<ImportedAccident, Refusal> refused = new IdentityHashMap<>();
    private Map<ImportKey, ImportedRecord> present = Map.of();
    private Map<Resemblance, UUID> resembling = Map.of();
    private Instant place = Instant.EPOCH;
    private ImportNumbers numbers = ImportNumbers.NONE;

    /**
     * @param trial whether nothing is entered: neither the ledger nor a series of numbers is held
     */
    AccidentImport(Means means, boolean trial) {
        this.means = means;
        this.trial = trial;
    }

    @Override
    public void prepare(List<ImportedAccident> chunk) {
        units.clear();
        facts.clear();
        refused.clear();
        place = trial ? Moments.now(means.clock()) : means.ledger().next(chunk.size());
        present = means.rows().present(chunk.stream().map(AccidentImport::key).toList());
        Map<ImportKey, Facts> wanted = new HashMap<>();
        for (ImportedAccident row : chunk) {
            if (!present.containsKey(key(row)) && read(row)) {
                wanted.putIfAbsent(key(row), facts.get(row));
            }
        }
        resembling = resembling(chunk, wanted);
        if (!trial && refused.isEmpty()) {
            numbers = ImportNumbers.take(means.serials(), wanted.values());
        }
    }

    /** Whether the row is one that a single report could make. */
    private boolean read(ImportedAccident row) {
        try {
            Facts read = means.rows().facts(row, id -> units.computeIfAbsent(id, this::unit));
            read.timing().check(place);
            facts.put(row, read);
            return true;
        } catch (Refusal wrong) {
            refused.put(row, wrong);
            return false;
        }
    }

    private Unit unit(UUID id) {
        return means.rows().unit(id);
    }

    private Map<Resemblance, UUID> resembling(
            List<ImportedAccident> chunk, Map<ImportKey, Facts> wanted) {
        return means.rows()
                .resembling(
                        wanted.values().stream().map(Resemblance::of).distinct().toList(),
                        chunk.getFirst().source());
    }

    @Override
    public Outcome handle(ImportedAccident row) {
        if (!refused.isEmpty()) {
            // The chunk is lost; its rows are handled again one by one.
            throw refused.values().iterator().next();
        }
        ImportedRecord record = new ImportedRecord(row.occurredAt(), row.description());
        ImportedRecord known = present.putIfAbsent(key(row), record);
        if (known != null) {
            record.checkSame(known);
            return Outcome.UNCHANGED;
        }
        Facts found = facts.get(row);
        UUID earlier = resembling.get(Resemblance.of(found));
        return trial ? Outcome.created(Ids.next(), earlier) : entered(row, found, earlier);
    }

    private Outcome entered(ImportedAccident row, Facts found, UUID earlier) {
        Origin origin = new Origin(place, row.source(), row.externalId());
        UUID id = means.entry().enter("import", numbers.next(found), found, origin, place).id();
        place = place.plus(1, ChronoUnit.MICROS);
        return Outcome.created(id, earlier);
    }

    private static ImportKey key(ImportedAccident row) {
        return new ImportKey(row.source(), row.externalId());
    }
}
