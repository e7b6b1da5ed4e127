package org.tocsin.responsibility.unit.domain;

import static org.tocsin.responsibility.unit.domain.UnitRules.broken;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * The rules that keep the directory a tree: known divisions, fitting kinds, no cycles, no depths.
 */
public final class UnitTree {

    private static final int NAMED = 5;

    private final Surroundings surroundings;
    private final int deepest;

    /**
     * @param deepest how many units may stand one below the other
     */
    public UnitTree(Surroundings surroundings, int deepest) {
        this.surroundings = surroundings;
        this.deepest = deepest;
    }

    /** The place of a unit under {@code parentId}, or at the top if that is {@code null}. */
    public Place place(UUID unitId, UnitKind kind, String division, @Nullable UUID parentId) {
        if (!surroundings.isKnown(division)) {
            throw broken("/division", "division-unknown", "没有此行政区划代码", "No such division code");
        }
        for (Unit child : surroundings.childrenOf(unitId)) {
            requireWithin(division, child.division());
        }
        if (parentId != null) {
            return under(surroundings.lineOf(parentId), unitId, kind, division);
        }
        if (kind.needsParent()) {
            throw broken(
                    "/parentId",
                    "parent-needed",
                    "车间、班组和个人必须有上级单位",
                    "A workshop, team or person needs a parent unit");
        }
        return new Place(null, division, unitId);
    }

    /** What keeps a unit from being deactivated, with the names of the first of them. */
    public List<Violation> unmetForDeactivation(UUID unitId) {
        List<String> active =
                surroundings.childrenOf(unitId).stream()
                        .filter(child -> child.status() == UnitStatus.ACTIVE)
                        .map(Unit::name)
                        .toList();
        if (active.isEmpty()) {
            return List.of();
        }
        String first = String.join("、", active.subList(0, Math.min(NAMED, active.size())));
        return List.of(
                Violation.of(
                        null,
                        "active-children",
                        "尚有 %d 个未停用的下级单位：%s".formatted(active.size(), first),
                        "%d active units are below it: %s".formatted(active.size(), first)));
    }

    void requireNoActiveChildren(UUID unitId) {
        List<Violation> unmet = unmetForDeactivation(unitId);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }

    private Place under(List<Unit> line, UUID unitId, UnitKind kind, String division) {
        Unit parent = line.getFirst();
        if (line.stream().anyMatch(above -> above.id().equals(unitId))) {
            throw broken(
                    "/parentId",
                    "unit-cycle",
                    "单位不能移到自身或其下级之下",
                    "A unit cannot stand under itself or under what is below it");
        }
        if (parent.status() != UnitStatus.ACTIVE) {
            throw broken("/parentId", "parent-inactive", "上级单位已停用", "The parent unit is inactive");
        }
        if (!kind.mayStandUnder(parent.kind())) {
            throw broken(
                    "/parentId",
                    "parent-kind",
                    "%s 不能直接设在 %s 之下".formatted(kind, parent.kind()),
                    "A %s cannot stand under a %s".formatted(kind, parent.kind()));
        }
        requireWithin(parent.division(), division);
        requireDepth(line.size() + 1 + surroundings.levelsBelow(unitId));
        UUID anchor = kind.liesInside(parent.kind()) ? parent.anchorId() : unitId;
        return new Place(parent.id(), division, anchor);
    }

    /** Everything that walks the tree relies on its being shallow. */
    private void requireDepth(int depth) {
        if (depth > deepest) {
            throw broken(
                    "/parentId",
                    "tree-too-deep",
                    "单位层级最多 %d 级，此处将达到 %d 级".formatted(deepest, depth),
                    "The tree has at most %d levels; this would make %d".formatted(deepest, depth));
        }
    }

    /** A unit's division never reaches beyond that of the unit above it. */
    private void requireWithin(String above, String below) {
        if (!surroundings.contains(above, below)) {
            throw broken(
                    "/division",
                    "division-outside-parent",
                    "下级单位的行政区划 %s 不在上级单位的 %s 之内".formatted(below, above),
                    "Division %s of the lower unit does not lie within %s of the upper one"
                            .formatted(below, above));
        }
    }
}
