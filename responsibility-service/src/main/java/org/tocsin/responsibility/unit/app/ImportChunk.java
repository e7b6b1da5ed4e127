package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.unit.domain.ImportedUnit;
import org.tocsin.responsibility.unit.domain.Surroundings;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/**
 * What the rows of one chunk of an import need of the directory, looked up at once: which are here
 * already, the units above them up to the top, and the credit codes that are taken.
 */
final class ImportChunk implements Surroundings {

    /** The key of a unit in the system that it came from. */
    record Key(String source, String externalId) {

        static Key of(ImportedUnit row) {
            return new Key(row.importSource(), row.externalId());
        }
    }

    private final UnitRepository units;
    private final Jurisdiction jurisdiction;
    private final Map<Key, Unit> known = new HashMap<>();
    private final Map<Key, Unit> parents = new HashMap<>();
    private final Map<UUID, Unit> seen = new HashMap<>();
    private final Map<UUID, Unit> lines = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ImportChunk(UnitRepository units, Jurisdiction jurisdiction, List<ImportedUnit> rows) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        rows.stream()
                .collect(Collectors.groupingBy(ImportedUnit::importSource))
                .forEach(this::lookUp);
        see(units.seen(all(rows, ImportedUnit::parentId)));
        climb();
        taken.addAll(units.heldCreditCodes(all(rows, ImportedUnit::creditCode)));
    }

    private void lookUp(String source, List<ImportedUnit> rows) {
        for (Unit unit : units.withKeys(source, all(rows, ImportedUnit::externalId))) {
            known.put(new Key(source, unit.externalId()), unit);
        }
        List<Unit> found = units.seenByKey(source, all(rows, ImportedUnit::parentExternalId));
        found.forEach(unit -> parents.put(new Key(source, unit.externalId()), unit));
        see(found);
    }

    private static <T> Set<T> all(List<ImportedUnit> rows, Function<ImportedUnit, T> field) {
        return rows.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void see(Collection<Unit> found) {
        found.forEach(unit -> seen.put(unit.id(), unit));
    }

    /** Level by level, up to the top; the line may leave the caller's scope. */
    private void climb() {
        lines.putAll(seen);
        Collection<Unit> level = seen.values();
        while (!level.isEmpty()) {
            Set<UUID> above =
                    level.stream()
                            .map(Unit::parentId)
                            .filter(Objects::nonNull)
                            .filter(id -> !lines.containsKey(id))
                            .collect(Collectors.toSet());
            level = units.of(above);
            level.forEach(unit -> lines.put(unit.id(), unit));
        }
    }

    @Nullable
    Unit known(Key key) {
        return known.get(key);
    }

    /** The unit above by its key, if the caller may see it. */
    @Nullable
    Unit parent(Key key) {
        return parents.get(key);
    }

    boolean isTaken(@Nullable String creditCode) {
        return creditCode != null && taken.contains(creditCode);
    }

    /** Rows that follow in the chunk find it. */
    void add(Key key, Unit unit) {
        known.put(key, unit);
        parents.put(key, unit);
        seen.put(unit.id(), unit);
        lines.put(unit.id(), unit);
        if (unit.heldCreditCode() != null) {
            taken.add(unit.heldCreditCode());
        }
    }

    @Override
    public List<Unit> lineOf(UUID unitId) {
        if (!seen.containsKey(unitId)) {
            throw DirectoryTree.unknownParent();
        }
        List<Unit> line = new ArrayList<>();
        for (Unit at = seen.get(unitId);
                at != null;
                at = at.parentId() == null ? null : lines.get(at.parentId())) {
            line.add(at);
        }
        return line;
    }

    /** The units of an import are new. */
    @Override
    public List<Unit> childrenOf(UUID unitId) {
        return List.of();
    }

    @Override
    public int levelsBelow(UUID unitId) {
        return 0;
    }

    @Override
    public boolean isKnown(String division) {
        return jurisdiction.isKnown(division);
    }

    @Override
    public boolean contains(String ancestor, String division) {
        return jurisdiction.contains(ancestor, division);
    }
}
