package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;
import org.tocsin.responsibility.unit.persistence.UnitEntryRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** A unit with what stands below it, level by level, today or as of a day. */
@ApplicationScoped
public class UnitForest {

    private static final Comparator<UnitSnapshot> BY_NAME =
            Comparator.comparing(UnitSnapshot::name).thenComparing(UnitSnapshot::id);

    private final UnitRepository units;
    private final UnitEntryRepository entries;
    private final UnitHistory history;
    private final DirectorySettings settings;

    UnitForest(
            UnitRepository units,
            UnitEntryRepository entries,
            UnitHistory history,
            DirectorySettings settings) {
        this.units = units;
        this.entries = entries;
        this.history = history;
        this.settings = settings;
    }

    /**
     * A unit and those below it.
     *
     * @param below {@code null} where the answer ends and the next one has to begin
     */
    public record Branch(UnitSnapshot unit, @Nullable List<Branch> below) {}

    /**
     * Active units only; those that the caller may not see are left out with what is below them.
     *
     * @param levels how many levels below the unit are shown
     * @param asOf {@code null} for now
     * @throws Refusal.NotFound if unknown, out of scope, or not in the directory then
     */
    @Transactional
    public Branch of(UUID id, int levels, @Nullable AsOf asOf) {
        Unit root = units.require(id);
        UnitSnapshot top = shown(List.of(root), asOf).get(id);
        if (top == null) {
            throw new Refusal.NotFound("unit", id);
        }
        Map<UUID, List<UnitSnapshot>> below = new HashMap<>();
        List<UUID> level = List.of(id);
        int room = settings.treeNodes();
        for (int i = 0; i < levels && !level.isEmpty(); i++) {
            List<UnitSnapshot> children = childrenOf(level, asOf);
            if (children.size() > room) {
                break;
            }
            room -= children.size();
            level.forEach(parent -> below.put(parent, new ArrayList<>()));
            children.forEach(child -> below.get(child.parentId()).add(child));
            level = children.stream().map(UnitSnapshot::id).toList();
        }
        return branch(top, below);
    }

    private static Branch branch(UnitSnapshot unit, Map<UUID, List<UnitSnapshot>> below) {
        List<UnitSnapshot> children = below.get(unit.id());
        return new Branch(
                unit,
                children == null
                        ? null
                        : children.stream()
                                .sorted(BY_NAME)
                                .map(child -> branch(child, below))
                                .toList());
    }

    private List<UnitSnapshot> childrenOf(List<UUID> parents, @Nullable AsOf asOf) {
        Set<UUID> candidates = new LinkedHashSet<>(units.below(parents));
        if (asOf != null) {
            candidates.addAll(entries.everBelow(parents));
        }
        Set<UUID> wanted = Set.copyOf(parents);
        return shown(units.seen(candidates), asOf).values().stream()
                .filter(unit -> unit.status() == UnitStatus.ACTIVE)
                .filter(unit -> unit.parentId() != null && wanted.contains(unit.parentId()))
                .toList();
    }

    private Map<UUID, UnitSnapshot> shown(Collection<Unit> of, @Nullable AsOf asOf) {
        if (asOf != null) {
            return history.asOf(of, asOf);
        }
        Map<UUID, UnitSnapshot> present = new HashMap<>();
        of.forEach(unit -> present.put(unit.id(), unit.snapshot()));
        return present;
    }
}
