package org.tocsin.responsibility.unit.app;

import static org.tocsin.responsibility.unit.domain.UnitRules.broken;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.unit.domain.NewPart;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitEvent;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/**
 * Changes of the tree's shape: moves, mergers (合并), splits (分立), ends. All of one is in the
 * caller's transaction, under the lock of the tree.
 */
@ApplicationScoped
class Reorganisation {

    private final UnitRepository units;
    private final DirectoryTree tree;
    private final UnitReach reach;
    private final UnitRegister register;
    private final UnitEnding ending;
    private final UnitBook book;

    Reorganisation(
            UnitRepository units,
            DirectoryTree tree,
            UnitReach reach,
            UnitRegister register,
            UnitEnding ending,
            UnitBook book) {
        this.units = units;
        this.tree = tree;
        this.reach = reach;
        this.register = register;
        this.ending = ending;
        this.book = book;
    }

    void requireReach(Unit unit) {
        reach.require(unit.snapshot());
    }

    void move(Unit unit, UnitCommand.Move move, UnitEntry.Record record) {
        UnitSnapshot before = unit.snapshot();
        UnitEvent event = unit.handle(move, tree.forCaller(), book.now());
        requireReach(unit);
        written(unit, before, event, UnitStep.MOVED, record, null, "move");
        takeAlong(unit, before.anchorId(), record);
    }

    /** What lies inside an enterprise answers to the enterprise it now lies in. */
    private void takeAlong(Unit moved, UUID anchorBefore, UnitEntry.Record record) {
        if (anchorBefore.equals(moved.anchorId())) {
            return;
        }
        for (Unit child : units.childrenOf(moved.id())) {
            if (child.anchorId().equals(anchorBefore)) {
                UnitSnapshot before = child.snapshot();
                UnitEvent event = child.follow(moved.anchorId(), book.now());
                written(child, before, event, UnitStep.FOLLOWED, record, null, "move");
                takeAlong(child, anchorBefore, record);
            }
        }
    }

    void merge(Unit successor, UnitCommand.Merge merge, UnitEntry.Record record) {
        List<Unit> merged = merge.unitIds().stream().map(id -> toMerge(successor, id)).toList();
        UnitSnapshot before = successor.snapshot();
        UnitEvent event = successor.handle(merge, tree.forCaller(), book.now());
        requireReach(successor);
        for (Unit unit : merged) {
            List<Unit> moved = moveChildren(units.activeBelow(unit.id()), successor, record);
            Touched touched = ending.touched(unit, moved);
            UnitSnapshot was = unit.snapshot();
            UnitEvent ended =
                    unit.mergeInto(
                            successor, merge.grounds().reason(), tree.forSystem(), book.now());
            written(unit, was, ended, UnitStep.MERGED, record, touched, "merge");
            ending.cancelPlans(unit);
        }
        written(
                successor,
                before,
                event,
                UnitStep.ABSORBED,
                record,
                Touched.units(merged),
                "merge");
    }

    private Unit toMerge(Unit successor, UUID id) {
        Unit unit =
                units.seen(id)
                        .orElseThrow(
                                () ->
                                        broken(
                                                "/unitIds",
                                                "unit-unknown",
                                                "没有此单位：" + id,
                                                "There is no such unit: " + id));
        requireReach(unit);
        if (unit.id().equals(successor.id()) || unit.kind() != successor.kind()) {
            throw broken(
                    "/unitIds",
                    "merge-kind",
                    "只能并入另一个同类单位：" + unit.name(),
                    "A unit merges into another one of its kind: " + unit.name());
        }
        if (unit.status() != UnitStatus.ACTIVE) {
            throw broken(
                    "/unitIds",
                    "unit-inactive",
                    "该单位已停用：" + unit.name(),
                    "The unit is no longer active: " + unit.name());
        }
        return unit;
    }

    void split(Unit unit, UnitCommand.Split split, UnitEntry.Record record) {
        UnitSnapshot before = unit.snapshot();
        List<Unit> touched = new ArrayList<>();
        for (NewPart part : split.parts()) {
            touched.add(partOf(unit, part, record));
        }
        Touched whole = ending.touched(unit, touched);
        UnitEvent event = unit.handle(split, tree.forSystem(), book.now());
        requireReach(unit);
        written(unit, before, event, UnitStep.DIVIDED, record, whole, "split");
        if (split.dissolve()) {
            ending.cancelPlans(unit);
        }
    }

    /** The place is that of the unit it comes from: the caller need not see the one above. */
    private Unit partOf(Unit from, NewPart wanted, UnitEntry.Record record) {
        Unit part =
                register.create(
                                Ids.next(),
                                wanted.registration(from.snapshot()),
                                tree.forSystem(),
                                record.effectiveOn())
                        .splitFrom(from.id());
        requireReach(part);
        register.enter(part, UnitStep.SPLIT_OFF, record, Touched.units(List.of(from)));
        List<Unit> children =
                units.activeBelow(from.id()).stream()
                        .filter(child -> wanted.childIds().contains(child.id()))
                        .toList();
        if (children.size() < wanted.childIds().stream().distinct().count()) {
            throw broken(
                    "/parts",
                    "not-a-child",
                    "所列下级单位不都在该单位之下或已停用",
                    "Some of these units do not stand below it, or are inactive");
        }
        moveChildren(children, part, record);
        return part;
    }

    void deactivate(Unit unit, UnitCommand.Deactivate end, UnitEntry.Record record) {
        UnitSnapshot before = unit.snapshot();
        Touched touched = ending.touched(unit, List.of());
        UnitEvent event = unit.handle(end, tree.forSystem(), book.now());
        requireReach(unit);
        written(unit, before, event, UnitStep.DEACTIVATED, record, touched, "deactivate");
        ending.cancelPlans(unit);
    }

    private List<Unit> moveChildren(List<Unit> children, Unit parent, UnitEntry.Record record) {
        for (Unit child : children) {
            UnitSnapshot before = child.snapshot();
            var command = new UnitCommand.Move(parent.id(), null, null);
            UnitEvent event = child.handle(command, tree.forSystem(), book.now());
            written(child, before, event, UnitStep.MOVED, record, null, "move");
            takeAlong(child, before.anchorId(), record);
        }
        return children;
    }

    private void written(
            Unit unit,
            UnitSnapshot before,
            UnitEvent event,
            UnitStep step,
            UnitEntry.Record record,
            @Nullable Touched touched,
            String action) {
        units.flush();
        book.enter(unit, before, event, step, record, touched, action);
    }
}
