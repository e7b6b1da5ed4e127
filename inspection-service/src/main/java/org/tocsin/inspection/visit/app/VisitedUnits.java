package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.inspection.visit.domain.Settlement;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;

/**
 * Finds the unit of a visit. One that the directory has never told of is taken on the inspector's
 * word, as far as the inspector's own jurisdiction reaches: the visit took place, and the event of
 * the unit may be late.
 */
@ApplicationScoped
class VisitedUnits {

    private final Directory directory;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    VisitedUnits(Directory directory, Jurisdiction jurisdiction, Caller caller) {
        this.directory = directory;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    record Visited(InspectedUnit unit, Settlement settlement) {}

    /**
     * @throws Refusal.RuleBroken if the unit is known and out of scope, or not known and not
     *     described
     */
    Visited of(RecordVisit visit) {
        Optional<UnitEntry> visible = directory.visible(visit.unitId());
        if (visible.isPresent()) {
            return new Visited(inspected(visible.get()), Settlement.KNOWN);
        }
        boolean described = visit.unitName() != null || visit.division() != null;
        if (!described || directory.known(visit.unitId()).isPresent()) {
            throw noUnit();
        }
        requireOwn(visit);
        InspectedUnit said =
                new InspectedUnit(
                        visit.unitId(), visit.unitName(), visit.division(), visit.industry(), null);
        return new Visited(said, Settlement.pending(said));
    }

    static InspectedUnit inspected(UnitEntry unit) {
        return new InspectedUnit(
                unit.unitId(), unit.name(), unit.division(), unit.industry(), unit.grid());
    }

    private void requireOwn(RecordVisit visit) {
        if (visit.unitName() == null || visit.division() == null) {
            throw refused(
                    visit.unitName() == null ? "/unitName" : "/division",
                    "unit-not-described",
                    "名录尚无该单位，须同时填写单位名称和行政区划",
                    "The directory does not know the unit: give both its name and its division");
        }
        Scope scope = caller.scope();
        boolean own =
                scope.division() != null
                        && jurisdiction.isKnown(visit.division())
                        && jurisdiction.contains(scope.division(), visit.division());
        if (!own) {
            throw refused(
                    "/division",
                    "division-out-of-scope",
                    "行政区划 %s 不在您的管辖范围内".formatted(visit.division()),
                    "Division %s is not within your jurisdiction".formatted(visit.division()));
        }
        if (!supervises(scope, visit.industry())) {
            throw refused(
                    "/industry",
                    "industry-out-of-scope",
                    "名录尚无该单位，须填写您主管行业内的行业代码",
                    "The directory does not know the unit: give its industry, one of those that you supervise");
        }
    }

    private static boolean supervises(Scope scope, String industry) {
        return scope.industries().isEmpty()
                || (industry != null && scope.industries().stream().anyMatch(industry::startsWith));
    }

    private static Refusal noUnit() {
        return refused(
                "/unitId",
                "unknown-unit",
                "单位名录中没有该单位，或不在您的管辖范围内；新登记的单位可填写 unitName 和 division 先行登记",
                "The directory has no such unit within your jurisdiction; for one registered just now give unitName and division");
    }

    private static Refusal refused(String pointer, String code, String zh, String en) {
        Text why = Text.of(zh, en);
        return new Refusal.RuleBroken(why, List.of(new Violation(pointer, code, why)));
    }
}
