package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.OpeningRules;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Divisions;
import org.tocsin.platform.security.Jurisdiction;

/** At which level people act. */
@ApplicationScoped
class Authorities {

    /** Those who read everything; others see what is meant for all, Decree 493 Art. 28. */
    private static final Set<String> INSIDERS =
            Set.of(
                    Roles.BUREAU_OFFICER,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.LEADER,
                    Roles.COMMITTEE_OFFICE,
                    Roles.AUDITOR);

    private final Divisions divisions;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    Authorities(Divisions divisions, Jurisdiction jurisdiction, Caller caller) {
        this.divisions = divisions;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    Actor actor() {
        return new Actor(
                caller.subject(), caller.name(), caller.scope().division(), caller.roles());
    }

    boolean isInsider() {
        return actor().isOneOf(INSIDERS);
    }

    /** An enterprise learns of an investigation when its report is approved. */
    boolean seesApprovedOnly() {
        return !isInsider() && caller.is(Roles.ENTERPRISE_OFFICER);
    }

    @Nullable
    InvestigationLevel authority() {
        return levelOf(caller.scope().division());
    }

    /**
     * The level of an authority that may be asked to investigate.
     *
     * @param place where the accident is
     */
    InvestigationLevel delegate(String division, String place) {
        InvestigationLevel level = levelOf(division);
        boolean competent =
                level != null
                        && jurisdiction.contains(caller.scope().division(), division)
                        && jurisdiction.contains(division, place);
        if (!competent) {
            throw OpeningRules.notAnAuthority(division);
        }
        return level;
    }

    private @Nullable InvestigationLevel levelOf(@Nullable String division) {
        return InvestigationLevel.atDepth(divisions.depth(division));
    }
}
