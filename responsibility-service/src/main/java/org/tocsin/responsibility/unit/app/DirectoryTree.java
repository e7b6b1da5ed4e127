package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.unit.domain.Surroundings;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitTree;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** The directory and the divisions, as the rules of the tree look at them. */
@ApplicationScoped
class DirectoryTree {

    private static final Violation UNKNOWN_PARENT =
            Violation.of("/parentId", "parent-unknown", "没有此上级单位", "There is no such parent unit");

    private final UnitRepository units;
    private final Jurisdiction jurisdiction;
    private final DirectorySettings settings;

    DirectoryTree(UnitRepository units, Jurisdiction jurisdiction, DirectorySettings settings) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.settings = settings;
    }

    /** For a caller: a parent that the caller cannot see does not exist. */
    UnitTree forCaller() {
        return new UnitTree(
                new View() {
                    @Override
                    Unit parent(UUID unitId) {
                        return units.seen(unitId).orElseThrow(DirectoryTree::unknownParent);
                    }
                },
                settings.deepest());
    }

    /** For the suite's own work. */
    UnitTree forSystem() {
        return new UnitTree(
                new View() {
                    @Override
                    Unit parent(UUID unitId) {
                        return units.findByIdOptional(unitId)
                                .orElseThrow(DirectoryTree::unknownParent);
                    }
                },
                settings.deepest());
    }

    static Refusal unknownParent() {
        return new Refusal.RuleBroken(UNKNOWN_PARENT.message(), List.of(UNKNOWN_PARENT));
    }

    private abstract class View implements Surroundings {

        abstract Unit parent(UUID unitId);

        @Override
        public List<Unit> lineOf(UUID unitId) {
            return units.lineOf(parent(unitId));
        }

        @Override
        public List<Unit> childrenOf(UUID unitId) {
            return units.childrenOf(unitId);
        }

        @Override
        public int levelsBelow(UUID unitId) {
            int levels = 0;
            List<UUID> level = units.below(List.of(unitId));
            while (!level.isEmpty() && levels <= settings.deepest()) {
                levels++;
                level = units.below(level);
            }
            return levels;
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
}
