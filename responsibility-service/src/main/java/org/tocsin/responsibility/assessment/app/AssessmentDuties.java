package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.responsibility.assessment.domain.AssessmentStep;
import org.tocsin.responsibility.veto.domain.JudgedUnit;
import org.tocsin.responsibility.veto.domain.Oversight;

/** Which steps the caller's duties cover: the unit speaks for itself, a division above judges. */
@ApplicationScoped
class AssessmentDuties {

    private static final String OFFICE = "committee-office";
    private static final String LEADER = "leader";
    private static final Text NOT_THE_UNIT =
            Text.of(
                    "只有被考核单位的经办人可以自评和申诉",
                    "Only an officer of the assessed unit scores it and appeals for it");
    private static final Text NOT_ABOVE =
            Text.of(
                    "只有该单位上级区划的安委办（确认由领导）可以办理",
                    "Only the committee office (to confirm, a leader) of a division above the unit"
                            + " does this");

    private final Caller caller;
    private final Jurisdiction jurisdiction;
    private final Oversight oversight;

    AssessmentDuties(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
        this.oversight = new Oversight(jurisdiction::contains);
    }

    boolean cover(AssessmentStep step, JudgedUnit unit) {
        return switch (step) {
            case SELF_SCORE, APPEAL -> speaksFor(unit);
            case SCORE, DECIDE_APPEAL, PUBLISH, CORRECT -> judges(OFFICE, unit);
            case CONFIRM -> judges(LEADER, unit);
            case REGRADE -> false;
        };
    }

    /** Refuses with 403 whoever's duties do not cover it. */
    void require(AssessmentStep step, JudgedUnit unit) {
        if (!cover(step, unit)) {
            boolean own = step == AssessmentStep.SELF_SCORE || step == AssessmentStep.APPEAL;
            throw new Refusal.Forbidden(own ? NOT_THE_UNIT : NOT_ABOVE);
        }
    }

    /** Whether the caller may open assessments of this unit. */
    boolean opens(JudgedUnit unit) {
        return judges(OFFICE, unit);
    }

    Caller caller() {
        return caller;
    }

    private boolean judges(String role, JudgedUnit unit) {
        return caller.is(role) && oversight.over(caller.scope().division(), unit);
    }

    private boolean speaksFor(JudgedUnit unit) {
        Scope scope = caller.scope();
        if (scope.division() == null) {
            return false;
        }
        boolean same = scope.division().equals(unit.division());
        return switch (unit.kind()) {
            case "GOVERNMENT", "COMMITTEE" ->
                    same && (caller.is(OFFICE) || caller.is("bureau-officer"));
            case "DEPARTMENT" -> same && caller.is("department-officer");
            case "TOWN", "COMMUNITY" ->
                    caller.is("town-officer")
                            && jurisdiction.contains(scope.division(), unit.division());
            default -> caller.is("enterprise-officer") && unit.anchorId().equals(scope.unitId());
        };
    }
}
