package org.tocsin.responsibility.unit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitState;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.persistence.UnitEntryRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** What was, and when: the entries of a unit, and the unit as of a day. */
@ApplicationScoped
public class UnitHistory {

    private static final SortKeys<UnitEntry> SORT =
            SortKeys.of(UnitEntry.class, "e", "-number", UnitEntry::id)
                    .with("number", "e.number", UnitEntry::number, Long::valueOf)
                    .with("effectiveOn", "e.effectiveOn", UnitEntry::effectiveOn, LocalDate::parse);

    private final UnitRepository units;
    private final UnitEntryRepository entries;
    private final Keyset keyset;
    private final ObjectMapper json;

    UnitHistory(
            UnitRepository units, UnitEntryRepository entries, Keyset keyset, ObjectMapper json) {
        this.units = units;
        this.entries = entries;
        this.keyset = keyset;
        this.json = json;
    }

    /** The changes of a unit, the latest first. */
    @Transactional
    public Page<EntryRecord> page(UUID unitId, PageParams params) {
        units.require(unitId);
        Clause where = Clause.of("e.unitId = :unitId", "unitId", unitId);
        return keyset.page(params, SORT, where).map(this::read);
    }

    /**
     * An entry, taken out of the transaction.
     *
     * @param before {@code null} of a unit that was new
     */
    public record EntryRecord(
            UUID id,
            long number,
            UnitStep step,
            UnitEntry.Record record,
            @Nullable UnitState before,
            UnitState after,
            @Nullable Touched touched) {}

    private EntryRecord read(UnitEntry entry) {
        return new EntryRecord(
                entry.id(),
                entry.number(),
                entry.step(),
                entry.record(),
                read(entry.stateBefore(), UnitState.class),
                read(entry.stateAfter(), UnitState.class),
                read(entry.touched(), Touched.class));
    }

    /** These units as of a point in time; those that were not in the directory are left out. */
    Map<UUID, UnitSnapshot> asOf(Collection<Unit> of, AsOf asOf) {
        List<UUID> ids = of.stream().map(Unit::id).toList();
        Map<UUID, List<UnitEntry>> all =
                entries.of(ids).stream().collect(Collectors.groupingBy(UnitEntry::unitId));
        Map<UUID, UnitSnapshot> found = new LinkedHashMap<>();
        for (Unit unit : of) {
            UnitSnapshot now = unit.snapshot();
            if (!asOf.day().isBefore(now.registeredOn())) {
                state(now, all.getOrDefault(unit.id(), List.of()), asOf)
                        .ifPresent(state -> found.put(unit.id(), now.with(state)));
            }
        }
        return found;
    }

    /**
     * Each entry tells a difference; those that count are applied in the order of their days. What
     * an entry does not touch it does not take back, so a change dated back leaves later ones of
     * other matters alone.
     *
     * @param recorded in the order of recording
     */
    private Optional<UnitState> state(UnitSnapshot now, List<UnitEntry> recorded, AsOf asOf) {
        if (recorded.isEmpty()) {
            return Optional.of(now.state());
        }
        @Nullable ObjectNode state = tree(recorded.getFirst().stateBefore());
        List<UnitEntry> counting =
                recorded.stream()
                        .filter(entry -> !entry.effectiveOn().isAfter(asOf.day()))
                        .filter(entry -> !entry.record().recordedAt().isAfter(asOf.knownAt()))
                        .sorted(Comparator.comparing(UnitEntry::effectiveOn))
                        .toList();
        for (UnitEntry entry : counting) {
            state = apply(state, entry);
        }
        return state == null
                ? Optional.empty()
                : Optional.of(json.convertValue(state, UnitState.class));
    }

    private ObjectNode apply(@Nullable ObjectNode state, UnitEntry entry) {
        ObjectNode after = tree(entry.stateAfter());
        ObjectNode before = tree(entry.stateBefore());
        if (state == null || before == null) {
            return after;
        }
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            if (!field.getValue().equals(before.get(field.getKey()))) {
                state.set(field.getKey(), field.getValue());
            }
        }
        return state;
    }

    private @Nullable ObjectNode tree(@Nullable String text) {
        return read(text, ObjectNode.class);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
