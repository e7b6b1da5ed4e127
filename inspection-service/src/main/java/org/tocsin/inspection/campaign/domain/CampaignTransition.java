package org.tocsin.inspection.campaign.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;

import java.util.Set;

/** The steps of a campaign; whoever may announce one may start and end it. */
public enum CampaignTransition {
    START("start", "starts"),
    END("end", "endings");

    private static final Set<String> ROLES =
            Set.of(BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE);

    private final String slug;
    private final String path;

    CampaignTransition(String slug, String path) {
        this.slug = slug;
        this.path = path;
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<CampaignTransition> lawfulIn(CampaignStatus status) {
        return switch (status) {
            case PLANNED -> Set.of(START);
            case RUNNING -> Set.of(END);
            case ENDED -> Set.of();
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    /** The sub-resource it is posted to. */
    public String path() {
        return path;
    }

    public Set<String> roles() {
        return ROLES;
    }
}
