package org.tocsin.hazard.register.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.ImportHazard;
import org.tocsin.hazard.register.domain.ImportKey;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.hazard.register.domain.ReportingRules;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.serial.Serials;

/**
 * One import at work. What is here already with the same key and description is left as it is, so
 * that an import which broke off can simply be sent again.
 */
final class HazardImport implements ImportHandler<ImportHazard> {

    /** Everything that an import needs and that does not change while it runs. */
    record Means(
            HazardEntry entry,
            ImportReferences references,
            Serials serials,
            Actor actor,
            Instant now,
            LocalDate today) {}

    private final Means means;
    private Map<UUID, UnitState> units = Map.of();
    private Map<ImportKey, String> present = Map.of();
    private ImportNumbers numbers;
    private ChunkDuplicates duplicates;

    HazardImport(Means means) {
        this.means = means;
    }

    @Override
    public void prepare(List<ImportHazard> chunk) {
        units = means.references().units(chunk);
        present = means.references().present(chunk);
        Map<ImportKey, NewHazard> wanted = new HashMap<>();
        chunk.stream()
                .filter(row -> units.containsKey(row.unitId()))
                .filter(row -> !present.containsKey(ImportKey.of(row)))
                .forEach(row -> wanted.putIfAbsent(ImportKey.of(row), found(row)));
        numbers =
                ImportNumbers.take(
                        means.serials(),
                        wanted.values().stream().map(NewHazard::location),
                        means.today().getYear());
        duplicates = means.references().duplicates(wanted.values().stream());
    }

    @Override
    public Outcome handle(ImportHazard row) {
        if (!units.containsKey(row.unitId())) {
            throw ReportingRules.unknownUnit(row.unitId());
        }
        ReportingRules.check(row, means.actor(), means.now());
        String known = present.putIfAbsent(ImportKey.of(row), row.description());
        if (known != null) {
            ReportingRules.checkSame(row, known);
            return Outcome.UNCHANGED;
        }
        NewHazard found = found(row);
        UUID earlier = duplicates.earlierThan(found);
        UUID id =
                means.entry().enter(found.resembling(earlier), numbers.next(found.location())).id();
        duplicates.entered(found, id);
        return Outcome.created(id, earlier);
    }

    private NewHazard found(ImportHazard row) {
        Source source = Source.ofImport(row.source(), means.actor());
        Instant foundAt =
                row.foundAt() == null ? means.now() : row.foundAt().truncatedTo(ChronoUnit.MICROS);
        return new NewHazard(
                        location(row),
                        new Observation(row.part(), row.item(), row.description(), foundAt),
                        row.grade() == null ? Grade.GENERAL : row.grade(),
                        Origin.ofImport(source, row.importSource(), row.externalId()),
                        means.actor())
                .at(Position.place(row.position(), row.riskPointId()));
    }

    private Location location(ImportHazard row) {
        UnitState unit = units.get(row.unitId());
        return new Location(row.unitId(), unit.division(), unit.industry(), unit.grid());
    }
}
