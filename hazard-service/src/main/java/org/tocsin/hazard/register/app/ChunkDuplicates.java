package org.tocsin.hazard.register.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.DuplicatePeriod;
import org.tocsin.hazard.register.domain.NewHazard;

/** The duplicate candidates of a chunk: on the register, or among the chunk's own rows. */
final class ChunkDuplicates {

    private record Entered(UUID id, Instant foundAt) {}

    private record Wording(UUID unitId, UUID key) {}

    private final Duplicates duplicates;
    private final Map<DuplicatePeriod, UUID> registered;
    private final Map<Wording, List<Entered>> entered = new HashMap<>();

    private ChunkDuplicates(Duplicates duplicates, Map<DuplicatePeriod, UUID> registered) {
        this.duplicates = duplicates;
        this.registered = registered;
    }

    static ChunkDuplicates of(Duplicates duplicates, Stream<NewHazard> rows) {
        List<DuplicatePeriod> periods =
                rows.map(row -> duplicates.around(row.location(), row.observation()))
                        .filter(Objects::nonNull)
                        .toList();
        return new ChunkDuplicates(duplicates, duplicates.earliestOpen(periods));
    }

    /** The earliest open hazard that this one may repeat. */
    @Nullable
    UUID earlierThan(NewHazard row) {
        DuplicatePeriod where = duplicates.around(row.location(), row.observation());
        if (where == null) {
            return null;
        }
        UUID known = registered.get(where);
        if (known != null) {
            return known;
        }
        return entered.getOrDefault(wording(where), List.of()).stream()
                .filter(earlier -> where.contains(earlier.foundAt()))
                .map(Entered::id)
                .findFirst()
                .orElse(null);
    }

    void entered(NewHazard row, UUID id) {
        DuplicatePeriod where = duplicates.around(row.location(), row.observation());
        if (where != null) {
            entered.computeIfAbsent(wording(where), _ -> new ArrayList<>())
                    .add(new Entered(id, row.observation().foundAt()));
        }
    }

    private static Wording wording(DuplicatePeriod where) {
        return new Wording(where.unitId(), where.key());
    }
}
