package org.tocsin.hazard.evidence.domain;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** Who may add files to which hazard. */
public final class UploadRules {

    /** Nothing is added to a case that is over. */
    private static final Set<HazardStatus> OVER =
            EnumSet.of(
                    HazardStatus.REJECTED,
                    HazardStatus.MERGED,
                    HazardStatus.CLOSED,
                    HazardStatus.ARCHIVED);

    /** Those who may add to any hazard that they see; grid inspectors only to their own. */
    private static final Set<String> OFFICERS =
            Set.of(
                    Roles.BUREAU_OFFICER,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.TOWN_OFFICER,
                    Roles.ENTERPRISE_OFFICER);

    private UploadRules() {}

    /** The hazard is one that the actor sees. */
    public static void check(HazardSnapshot hazard, Actor actor) {
        if (!actor.isOneOf(OFFICERS) && !hazard.report().by().equals(actor.id())) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "网格员只能为自己上报的隐患上传文件",
                            "Grid inspectors add files to the hazards that they reported"));
        }
        HazardStatus status = hazard.standing().status();
        if (OVER.contains(status)) {
            throw new Refusal.WrongState("hazard", hazard.id(), status.name(), "upload-file");
        }
    }
}
