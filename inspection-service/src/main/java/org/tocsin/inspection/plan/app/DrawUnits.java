package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.plan.domain.DrawUnit;
import org.tocsin.inspection.plan.domain.PlanItem;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.score.app.EnterpriseScores;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.task.app.TaskTallies;
import org.tocsin.inspection.task.app.TaskTallies.Slots;

/** Finds the units that a rule applies to, as the directory and the scores stand now. */
@ApplicationScoped
class DrawUnits {

    private static final Slots NONE = new Slots(0, 0);

    private final Directory directory;
    private final EnterpriseScores scores;
    private final TaskTallies tallies;

    DrawUnits(Directory directory, EnterpriseScores scores, TaskTallies tallies) {
        this.directory = directory;
        this.scores = scores;
        this.tallies = tallies;
    }

    /** In the order of their ids. */
    List<DrawUnit> of(PlanSnapshot plan, int itemNumber) {
        PlanItem item = plan.items().get(itemNumber - 1);
        List<UnitEntry> units =
                directory.active(
                        item.unitKind(),
                        item.division() == null ? plan.area().division() : item.division(),
                        Stream.of(plan.area().industry(), item.industry())
                                .filter(Objects::nonNull)
                                .toList());
        Map<UUID, ScoreClass> classes =
                scores.classesOf(units.stream().map(UnitEntry::unitId).toList());
        Map<UUID, Slots> slots = tallies.slots(plan.id(), itemNumber);
        return units.stream()
                .map(
                        unit ->
                                unit(
                                        unit,
                                        classes.get(unit.unitId()),
                                        slots.getOrDefault(unit.unitId(), NONE)))
                .filter(unit -> item.scoreClass() == null || unit.scoreClass() == item.scoreClass())
                .toList();
    }

    private static DrawUnit unit(UnitEntry unit, ScoreClass scoreClass, Slots slots) {
        return new DrawUnit(
                unit.unitId(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.grid(),
                scoreClass,
                slots.live(),
                slots.last());
    }
}
