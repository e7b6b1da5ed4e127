package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;

/** Whether a unit, as it is about to stand, lies where the caller may write. */
@ApplicationScoped
class UnitReach {

    private static final Text OUTSIDE =
            Text.of("该行政区划或行业不在您的管辖范围内", "This division or industry is outside your jurisdiction");

    private final Caller caller;
    private final Jurisdiction jurisdiction;

    UnitReach(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
    }

    /** Nobody puts a unit where they could not see it afterwards. */
    void require(UnitSnapshot unit) {
        Scope scope = caller.scope();
        boolean within =
                scope.division() != null
                        && jurisdiction.contains(scope.division(), unit.division())
                        && coversIndustry(scope, unit.industry())
                        && (scope.unitId() == null || scope.unitId().equals(unit.anchorId()))
                        && (scope.grids().isEmpty() || contains(scope, unit.grid()));
        if (!within) {
            throw new Refusal.Forbidden(OUTSIDE);
        }
    }

    private static boolean coversIndustry(Scope scope, String industry) {
        return scope.industries().isEmpty()
                || industry != null && scope.industries().stream().anyMatch(industry::startsWith);
    }

    private static boolean contains(Scope scope, String grid) {
        return grid != null && scope.grids().contains(grid);
    }
}
