package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.register.domain.ImportHazard;
import org.tocsin.hazard.register.domain.ImportKey;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.persistence.ImportKeys;

/** What the rows of an import refer to, looked up for a chunk at once. */
@ApplicationScoped
class ImportReferences {

    private final Directory directory;
    private final ImportKeys keys;
    private final Duplicates duplicates;

    ImportReferences(Directory directory, ImportKeys keys, Duplicates duplicates) {
        this.directory = directory;
        this.keys = keys;
        this.duplicates = duplicates;
    }

    /** The units of these rows that the caller may act for. */
    Map<UUID, UnitState> units(Collection<ImportHazard> rows) {
        return directory.inScope(rows.stream().map(ImportHazard::unitId).toList());
    }

    /** The keys of these rows that are taken, with the descriptions registered under them. */
    Map<ImportKey, String> present(Collection<ImportHazard> rows) {
        List<ImportKey> wanted = rows.stream().map(ImportKey::of).toList();
        return new HashMap<>(keys.present(wanted));
    }

    ChunkDuplicates duplicates(Stream<NewHazard> rows) {
        return ChunkDuplicates.of(duplicates, rows);
    }
}
